package cn.zeren.assignment.patrol;

import cn.zeren.assignment.fact.ContactPoint;
import cn.zeren.assignment.patrol.PatrolStatus.Verb;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.proof.Evidences;
import cn.zeren.assignment.proof.Lateness;
import cn.zeren.assignment.proof.Standing;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A counterpart unit patrols a leader's contact point and reports to 市委 (JZ-2.1). The report has a limit; that it comes
 * late is recorded in days and shuts nothing.
 */
@Entity
@Table(name = "patrol")
public class Patrol {

    static final String CLAUSE = "JZ-2.1";

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "contact_point_id")
    private UUID contactPointId;

    @Column(name = "region_id")
    private UUID regionId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "leader_post_id")
    private UUID leaderPostId;

    @Column(name = "counterpart_unit_id")
    private UUID counterpartUnitId;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "report_due")
    private LocalDate reportDue;

    @Enumerated(EnumType.STRING)
    private PatrolStatus status;

    private Deed opened;
    private MeansUsed means;

    @Column(name = "report_doc_no")
    private String reportDocNo;

    private Evidences report;
    private Deed reported;

    @Column(name = "reported_on")
    private LocalDate reportedOn;

    /** For the mapper. */
    protected Patrol() {}

    /** What is asked for: a contact point, its region on that day, who patrols, since when, and the limit of the report. */
    public record Opening(
            UUID contactPointId,
            ContactPoint point,
            UUID regionId,
            UUID counterpartUnitId,
            LocalDate startedOn,
            LocalDate reportDue) {}

    /**
     * A new patrol, at version 1.
     *
     * @throws Refused {@code NOT_THE_COUNTERPART} for who is neither of the unit nor of the office, {@code PATROL_REFUSED}
     *     for a unit that is no counterpart of the point, a first day to come, or a limit before it
     */
    public static Patrol open(UUID id, Opening opening, Actor actor, Standing standing, LocalDate today, Instant now) {
        Refused.when(mayWorkOn(opening.counterpartUnitId(), actor, standing));
        List<FieldError> errors = new ArrayList<>();
        if (!opening.point().counterpartUnitIds().contains(opening.counterpartUnitId())) {
            errors.add(new FieldError("/counterpartUnitId", "COUNTERPART_NOT_NAMED"));
        }
        if (opening.startedOn().isAfter(today)) {
            errors.add(new FieldError("/startedOn", "PATROL_DAY_TO_COME"));
        }
        if (opening.reportDue().isBefore(opening.startedOn())) {
            errors.add(new FieldError("/reportDue", "REPORT_DUE_BEFORE_PATROL"));
        }
        if (!errors.isEmpty()) {
            throw new Refused(new Refusal("PATROL_REFUSED", Refusal.Kind.RULE, CLAUSE, Map.of(), errors));
        }
        Patrol patrol = new Patrol();
        patrol.id = id;
        patrol.version = 1;
        patrol.contactPointId = opening.contactPointId();
        patrol.regionId = opening.regionId();
        patrol.unitId = opening.point().unitId();
        patrol.leaderPostId = opening.point().postId();
        patrol.counterpartUnitId = opening.counterpartUnitId();
        patrol.startedOn = opening.startedOn();
        patrol.reportDue = opening.reportDue();
        patrol.status = PatrolStatus.OPEN;
        patrol.opened = Deed.of(actor, null, now);
        patrol.means = MeansUsed.NONE;
        patrol.report = Evidences.NONE;
        return patrol;
    }

    /** A means was used; what stands against it see {@link Means#refuses}. */
    public List<PatrolEvent> use(Means one, Actor actor, Standing standing, LocalDate today) {
        move(Verb.USE_MEANS, actor, standing);
        Refused.when(one.refuses(startedOn, today));
        means = means.with(one);
        return List.of(PatrolEvent.MEANS_USED);
    }

    /**
     * The work report went to 市委, however late.
     *
     * @param docNo the report's document number
     * @throws Refused {@code PATROL_WITHOUT_MEANS}: there is nothing to report of, {@code EVIDENCE_OF_THE_FUTURE}
     */
    public List<PatrolEvent> report(
            String docNo, Evidence shown, Actor actor, Standing standing, LocalDate today, Instant now) {
        move(Verb.REPORT, actor, standing);
        if (shown.takenOn().isAfter(today)) {
            List<FieldError> errors = List.of(new FieldError("/takenOn", "EVIDENCE_OF_THE_FUTURE"));
            throw new Refused(new Refusal(
                    "EVIDENCE_OF_THE_FUTURE", Refusal.Kind.RULE, "DESIGN-VERIFY", Map.of("today", today), errors));
        }
        reportDocNo = docNo;
        report = new Evidences(List.of(shown));
        reported = Deed.of(actor, null, now);
        reportedOn = today;
        return List.of(PatrolEvent.REPORTED);
    }

    /** Why the actor can't do this now, if so. */
    public Optional<Refusal> refuses(Verb verb, Actor actor, Standing standing) {
        Optional<Refusal> notHis = mayWorkOn(counterpartUnitId, actor, standing);
        if (notHis.isPresent()) {
            return notHis;
        }
        if (status.after(verb).isEmpty()) {
            return Optional.of(Refusal.status("PATROL_STATUS", null, status, verb));
        }
        return verb == Verb.REPORT && means.list().isEmpty()
                ? Optional.of(Refusal.rule("PATROL_WITHOUT_MEANS", CLAUSE, Map.of()))
                : Optional.empty();
    }

    /** Days the report is past its limit (DESIGN-LATE): until today while it is due, until the day it came after that. */
    public int lateDays(LocalDate today) {
        return Lateness.days(reportDue, reportedOn == null ? today : reportedOn);
    }

    private static Optional<Refusal> mayWorkOn(UUID counterpart, Actor actor, Standing standing) {
        boolean office = actor.has(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
        boolean unit = actor.has(Role.UNIT_PRINCIPAL, Role.UNIT_LIAISON);
        if (!office && !unit) {
            return Optional.of(Refusal.forbidden());
        }
        return office || standing.isOf(counterpart, actor)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "NOT_THE_COUNTERPART",
                        Refusal.Kind.FORBIDDEN,
                        CLAUSE,
                        Map.of("unitId", counterpart),
                        List.of()));
    }

    private void move(Verb verb, Actor actor, Standing standing) {
        Refused.when(refuses(verb, actor, standing));
        status = status.after(verb).orElseThrow();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID contactPointId() {
        return contactPointId;
    }

    /** The region the contact point lay in when the patrol began; null where it lay in none. */
    public UUID regionId() {
        return regionId;
    }

    /** The unit that is the contact point. */
    public UUID unitId() {
        return unitId;
    }

    public UUID leaderPostId() {
        return leaderPostId;
    }

    public UUID counterpartUnitId() {
        return counterpartUnitId;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    /** The last day in time of the work report. */
    public LocalDate reportDue() {
        return reportDue;
    }

    public PatrolStatus status() {
        return status;
    }

    public Deed opened() {
        return opened;
    }

    public MeansUsed means() {
        return means;
    }

    /** Null until reported, as the two below. */
    public String reportDocNo() {
        return reportDocNo;
    }

    public Evidences report() {
        return report;
    }

    public Deed reported() {
        return reported;
    }

    public LocalDate reportedOn() {
        return reportedOn;
    }
}
