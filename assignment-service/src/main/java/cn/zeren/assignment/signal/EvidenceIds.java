package cn.zeren.assignment.signal;

import java.util.List;
import java.util.UUID;

/** The ids of what a signal was found in. */
public record EvidenceIds(List<UUID> all) {

    public EvidenceIds {
        all = all.stream().distinct().toList();
    }
}
