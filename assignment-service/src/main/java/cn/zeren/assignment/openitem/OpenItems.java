package cn.zeren.assignment.openitem;

import java.util.List;

/** The list both sides confirm. */
public record OpenItems(List<OpenItem> list) {

    public OpenItems {
        list = List.copyOf(list);
    }
}
