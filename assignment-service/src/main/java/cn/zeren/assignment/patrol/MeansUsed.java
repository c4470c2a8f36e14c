package cn.zeren.assignment.patrol;

import java.util.ArrayList;
import java.util.List;

/** The means used, in the order they were written down. */
public record MeansUsed(List<Means> list) {

    static final MeansUsed NONE = new MeansUsed(List.of());

    public MeansUsed {
        list = List.copyOf(list);
    }

    MeansUsed with(Means one) {
        List<Means> all = new ArrayList<>(list);
        all.add(one);
        return new MeansUsed(all);
    }
}
