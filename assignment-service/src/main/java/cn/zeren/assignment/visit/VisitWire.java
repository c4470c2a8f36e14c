package cn.zeren.assignment.visit;

import cn.zeren.assignment.proof.Digest;
import cn.zeren.assignment.proof.Doer;
import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A visit as published. */
public record VisitWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.visit.v1";

    /** Which post visits, and who held it that day. */
    public record LeaderState(UUID postId, UUID officialId) {}

    /**
     * What was shown.
     *
     * @param noIssue whether it is reasoned that there was no issue to supervise
     */
    public record ShownState(Map<Must, List<Digest>> evidence, List<UUID> issueIds, boolean noIssue) {}

    /**
     * The public state, in ids and codes; what has not happened yet is null.
     *
     * @param missing the musts that are missing; none on a completed visit
     */
    public record State(
            UUID id,
            LeaderState leader,
            UUID unitId,
            VisitGround ground,
            LocalDate plannedFor,
            LocalDate happenedOn,
            int daysLate,
            VisitStatus status,
            ShownState shown,
            List<ThreeMusts.Missing> missing,
            Doer planned,
            Doer ended) {}

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
                new LeaderState(visit.leader().postId(), visit.leader().officialId()),
                visit.unitId(),
                visit.ground(),
                visit.plannedFor(),
                visit.happenedOn(),
                visit.daysLate(),
                visit.status(),
                shown(visit.shown()),
                visit.missing(List.of()),
                Doer.of(visit.planned()),
                Doer.of(visit.ended()));
    }

    private static ShownState shown(ThreeMusts shown) {
        Map<Must, List<Digest>> evidence = new EnumMap<>(Must.class);
        shown.evidence().forEach((must, proofs) -> evidence.put(must, Digest.of(proofs)));
        return new ShownState(evidence, shown.issueIds(), shown.noIssueReason() != null);
    }
}
