package cn.zeren.assignment.patrol;

import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Evidence;
import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A patrol as published: what happened is the event's type, the value is the full public state after it. */
public record PatrolWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.patrol.v1";

    /**
     * The public state.
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
            Deed opened,
            List<Means> means,
            String reportDocNo,
            List<Evidence> report,
            Deed reported,
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
                patrol.opened(),
                patrol.means().list(),
                patrol.reportDocNo(),
                patrol.report().list(),
                patrol.reported(),
                patrol.reportedOn(),
                patrol.reportedOn() == null ? null : patrol.lateDays(patrol.reportedOn()));
    }
}
