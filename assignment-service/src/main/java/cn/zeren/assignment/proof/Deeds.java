package cn.zeren.assignment.proof;

import java.util.ArrayList;
import java.util.List;

/** Deeds in the order they were done. */
public record Deeds(List<Deed> list) {

    public static final Deeds NONE = new Deeds(List.of());

    public Deeds {
        list = List.copyOf(list);
    }

    public Deeds with(Deed deed) {
        List<Deed> all = new ArrayList<>(list);
        all.add(deed);
        return new Deeds(all);
    }
}
