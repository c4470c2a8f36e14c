package cn.zeren.notice.statistics;

import java.util.List;
import java.util.UUID;

/**
 * A count and what stands behind it.
 *
 * @param sha256 digest of all ids, as figures give it
 * @param ids the first of them
 */
public record Counted(Metric metric, long count, String sha256, List<UUID> ids) {

    public Counted {
        ids = List.copyOf(ids);
    }
}
