package cn.zeren.assignment.patrol;

import cn.zeren.assignment.proof.Digest;
import cn.zeren.assignment.proof.Doer;
import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A patrol as published: what happened is the event's type, the value is the full public state after it. */
public record PatrolWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.patrol.v1";

    /** One use of a means, without what was written of it. */
    public record MeansState(PatrolMeans means, LocalDate on, String intakeReference, Doer recorded) {}

    /**
     * The public state, in ids and codes.
     *
     * @param lateDays days the report came past its limit; null until it came
     */
    public record State(
            UUID id,
            UUID contactPointId,
            UUID regionId,
            UUID unitId,
            UUID leaderPostId,
            UUID counterpartUnitId,
            LocalDate startedOn,
            LocalDate reportDue,
            PatrolStatus status,
            Doer opened,
            List<MeansState> means,
            String reportDocNo,
            List<Digest> report,
            Doer reported,
            LocalDate reportedOn,
            Integer lateDays) {}

    /** The event with the patrol's state after it; the patrol is flushed. */
    static Entry entry(PatrolEvent event, Patrol patrol) {
        String happened =
                switch (event) {
                    case OPENED -> "opened";
                    case MEANS_USED -> "means-used";
                    case REPORTED -> "reported";
                };
        return new Entry(
                TOPIC,
                patrol.id().toString(),
                "cn.zeren.assignment.patrol." + happened + ".v1",
                patrol.version(),
                new PatrolWire(patrol.id(), patrol.version(), state(patrol)));
    }

    private static State state(Patrol patrol) {
        return new State(
                patrol.id(),
                patrol.contactPointId(),
                patrol.regionId(),
                patrol.unitId(),
                patrol.leaderPostId(),
                patrol.counterpartUnitId(),
                patrol.startedOn(),
                patrol.reportDue(),
                patrol.status(),
                Doer.of(patrol.opened()),
                patrol.means().list().stream()
                        .map(one ->
                                new MeansState(one.means(), one.on(), one.intakeReference(), Doer.of(one.recorded())))
                        .toList(),
                patrol.reportDocNo(),
                Digest.of(patrol.report().list()),
                Doer.of(patrol.reported()),
                patrol.reportedOn(),
                patrol.reportedOn() == null ? null : patrol.lateDays(patrol.reportedOn()));
    }
}
