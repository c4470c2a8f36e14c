package cn.zeren.assignment.liability;

import cn.zeren.assignment.store.HeldRows;
import java.time.Instant;

/** What liability asks the database, for those who look at the asking. */
public final class LiabilityStatements {

    private LiabilityStatements() {}

    /** {@code $1} day, {@code $2} instant, {@code $3} unit. */
    public static String chain(Instant knownAt) {
        return HeldRows.sql(LiabilityRepository.CHAIN, knownAt);
    }

    /** {@code $1} day, {@code $2} instant, {@code $3} official. */
    public static String headed(Instant knownAt) {
        return HeldRows.sql(LiabilityRepository.HEADED, knownAt);
    }
}
