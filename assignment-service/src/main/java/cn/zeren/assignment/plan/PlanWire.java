package cn.zeren.assignment.plan;

import cn.zeren.platform.journal.Entry;
import java.time.Instant;
import java.util.UUID;

/** A plan as published. */
public record PlanWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.plan.v1";

    /**
     * The public state.
     *
     * @param assignments how many rows the edition has
     * @param blocking how many of the findings keep it from being confirmed
     */
    public record State(
            UUID id,
            int year,
            UUID managerUnitId,
            int edition,
            PlanStatus status,
            int assignments,
            int findings,
            int blocking,
            Instant derivedAt,
            Instant confirmedAt,
            Instant signedAt,
            UUID signedBy,
            Instant activatedAt) {}

    /** The event with the plan's state after it; the plan is flushed. */
    static Entry entry(PlanEvent event, Plan plan) {
        String happened =
                switch (event) {
                    case DRAFTED -> "drafted";
                    case CONFIRMED -> "confirmed";
                    case SIGNED -> "signed";
                    case ACTIVATED -> "activated";
                };
        return new Entry(
                TOPIC,
                plan.id().toString(),
                "cn.zeren.assignment.plan." + happened + ".v1",
                plan.version(),
                new PlanWire(plan.id(), plan.version(), state(plan)));
    }

    private static State state(Plan plan) {
        return new State(
                plan.id(),
                plan.year(),
                plan.managerUnitId(),
                plan.edition(),
                plan.status(),
                plan.assignments(),
                plan.findings(),
                plan.blocking(),
                plan.derivedAt(),
                plan.confirmedAt(),
                plan.signedAt(),
                plan.signedBy(),
                plan.activatedAt());
    }
}
