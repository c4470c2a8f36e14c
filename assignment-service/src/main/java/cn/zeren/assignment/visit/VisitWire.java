package cn.zeren.assignment.visit;

import cn.zeren.assignment.proof.Deed;
import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A visit as published. */
public record VisitWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.visit.v1";

    /**
     * The public state; what has not happened yet is null.
     *
     * @param missing the musts that are missing; none on a completed visit
     */
    public record State(
            UUID id,
            Leader leader,
            UUID unitId,
            VisitGround ground,
            LocalDate plannedFor,
            LocalDate happenedOn,
            int daysLate,
            VisitStatus status,
            ThreeMusts shown,
            List<ThreeMusts.Missing> missing,
            Deed planned,
            Deed ended) {}

    /** The event with the visit's state after it; the visit is flushed. */
    static Entry entry(VisitEvent event, Visit visit) {
        String happened =
                switch (event) {
                    case PLANNED -> "planned";
                    case RECORDED -> "recorded";
                    case COMPLETED -> "completed";
                    case CANCELLED -> "cancelled";
                };
        return new Entry(
                TOPIC,
                visit.id().toString(),
                "cn.zeren.assignment.visit." + happened + ".v1",
                visit.version(),
                new VisitWire(visit.id(), visit.version(), state(visit)));
    }

    private static State state(Visit visit) {
        return new State(
                visit.id(),
                visit.leader(),
                visit.unitId(),
                visit.ground(),
                visit.plannedFor(),
                visit.happenedOn(),
                visit.daysLate(),
                visit.status(),
                visit.shown(),
                visit.shown().missing(),
                visit.planned(),
                visit.ended());
    }
}
