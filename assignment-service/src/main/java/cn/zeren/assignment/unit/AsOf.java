package cn.zeren.assignment.unit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two questions of every read of facts.
 *
 * @param on the day it held; null for today
 * @param asKnownAt when we knew it; null for now
 */
record AsOf(LocalDate on, Instant asKnownAt) {

    Condition held(LocalDate today) {
        return Condition.held(on == null ? today : on, asKnownAt);
    }
}
