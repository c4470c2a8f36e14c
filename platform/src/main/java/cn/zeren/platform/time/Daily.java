package cn.zeren.platform.time;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/**
 * Work of a business day. It is called for every day in order, also for days that passed while the service was down,
 * and may be called twice for one day (after a crash, or by a second replica): a second run must change nothing.
 */
public interface Daily {

    /** Stable name; the mark of the last finished day is kept under it. */
    String name();

    /** Does the work of {@code day}. A failure stops the days that follow until it succeeds. */
    Uni<Void> run(LocalDate day);
}
