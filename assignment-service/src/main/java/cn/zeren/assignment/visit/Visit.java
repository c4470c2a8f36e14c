package cn.zeren.assignment.visit;

import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Lateness;
import cn.zeren.assignment.seat.Holder;
import cn.zeren.assignment.visit.ThreeMusts.Missing;
import cn.zeren.assignment.visit.VisitStatus.Verb;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A leader's visit to a unit he answers for (JZ-1.3). It hangs on his post. Whether it took place on its day or later is
 * recorded as days and never refused.
 */
@Entity
@Table(name = "visit")
public class Visit {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Leader leader;

    @Column(name = "unit_id")
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private VisitGround.GroundKind ground;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    @Column(name = "planned_for")
    private LocalDate plannedFor;

    @Column(name = "planned_on")
    private LocalDate plannedOn;

    @Column(name = "planned_year")
    private int plannedYear;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    @Enumerated(EnumType.STRING)
    private VisitStatus status;

    @Convert(converter = ThreeMustsConverter.class)
    private ThreeMusts shown;

    private Deed planned;

    private Deed ended;

    /** For the mapper. */
    protected Visit() {}

    /**
     * A visit agreed on, at version 1.
     *
     * @param day it is to take place on; one of the past for a visit that is put down afterwards
     * @param today the business day
     */
    public static Visit plan(
            UUID id,
            Leader leader,
            UUID unitId,
            VisitGround ground,
            LocalDate day,
            Actor by,
            LocalDate today,
            Instant now) {
        Visit visit = new Visit();
        visit.id = id;
        visit.version = 1;
        visit.leader = leader;
        visit.unitId = unitId;
        visit.ground = ground.kind();
        visit.assignmentId = ground.assignmentId();
        visit.plannedFor = day;
        visit.plannedOn = today;
        visit.plannedYear = day.getYear();
        visit.status = VisitStatus.PLANNED;
        visit.shown = ThreeMusts.none();
        visit.planned = Deed.of(by, null, now);
        return visit;
    }

    /** 办公室 arranges visits; a leader, or the head of a member unit, his own. */
    static void requirePlanner(Actor actor) {
        actor.require(
                Role.LG_OFFICE,
                Role.LG_OFFICE_HEAD,
                Role.PARTY_SECRETARY,
                Role.MAYOR,
                Role.STANDING_COMMITTEE,
                Role.VICE_MAYOR,
                Role.UNIT_PRINCIPAL);
    }

    static boolean ofOffice(Actor actor) {
        return actor.has(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
    }

    /** {@code NOT_YOUR_POST} (JZ-1.3) for whoever is neither of the office nor the holder of the leader's post now. */
    static Optional<Refusal> refusesOther(Actor actor, boolean holdsPost) {
        return ofOffice(actor) || holdsPost
                ? Optional.empty()
                : Optional.of(new Refusal("NOT_YOUR_POST", Refusal.Kind.FORBIDDEN, "JZ-1.3", Map.of(), List.of()));
    }

    /**
     * What the visit has to show, as far as there is proof; may be said again until it is completed.
     *
     * @param day it took place on
     * @param holder who held the leader's post on that day: it was he who visited; null where it was vacant
     * @throws Refused as {@link VisitDay#refuses}; {@code VISIT_BY_NOBODY} for a day the post was vacant;
     *     {@code EVIDENCE_OF_THE_FUTURE}; {@code VISIT_STATUS}
     */
    public List<VisitEvent> record(LocalDate day, Holder holder, ThreeMusts musts, LocalDate today) {
        Refused.when(refusesBy(Verb.RECORD));
        Refused.when(VisitDay.refuses(day, plannedFor, plannedOn, today));
        if (holder == null) {
            throw new Refused(Refusal.rule("VISIT_BY_NOBODY", "JZ-1.3", Map.of("happenedOn", day.toString())));
        }
        Refused.when(musts.refusesOn(today));
        status = status.after(Verb.RECORD).orElseThrow();
        leader = new Leader(leader.postId(), holder.officialId(), holder.name(), leader.title());
        happenedOn = day;
        shown = musts;
        return List.of(VisitEvent.RECORDED);
    }

    public Optional<Refusal> refusesRecord() {
        return refusesBy(Verb.RECORD);
    }

    /**
     * The visit was made, with all three musts.
     *
     * @param withdrawn of the issues linked those that were raised wrongly
     */
    public List<VisitEvent> complete(Actor actor, Collection<UUID> withdrawn, Instant now) {
        Refused.when(refusesComplete(withdrawn));
        status = status.after(Verb.COMPLETE).orElseThrow();
        ended = Deed.of(actor, null, now);
        return List.of(VisitEvent.COMPLETED);
    }

    /** {@code VISIT_MUST_MISSING} (JZ-1.3) names each must that is missing and why; {@code VISIT_STATUS}. */
    public Optional<Refusal> refusesComplete(Collection<UUID> withdrawn) {
        return refusesBy(Verb.COMPLETE).or(() -> {
            List<Missing> missing = missing(withdrawn);
            return missing.isEmpty() ? Optional.empty() : Optional.of(missing(missing));
        });
    }

    /** Called off, for a reason. */
    public List<VisitEvent> cancel(Actor actor, String reason, Instant now) {
        Refused.when(refusesCancel());
        status = status.after(Verb.CANCEL).orElseThrow();
        ended = Deed.of(actor, reason, now);
        return List.of(VisitEvent.CANCELLED);
    }

    public Optional<Refusal> refusesCancel() {
        return refusesBy(Verb.CANCEL);
    }

    /** The musts that are missing; of a visit that was made none is, whatever becomes of its issues afterwards. */
    public List<Missing> missing(Collection<UUID> withdrawn) {
        return status == VisitStatus.COMPLETED
                ? List.of()
                : shown.without(withdrawn).missing();
    }

    private static Refusal missing(List<Missing> missing) {
        List<FieldError> errors = missing.stream()
                .map(one -> new FieldError("/musts/" + one.must(), one.why().code(), Map.of("must", one.must())))
                .toList();
        List<Must> musts = missing.stream().map(Missing::must).toList();
        return new Refusal("VISIT_MUST_MISSING", Refusal.Kind.RULE, "JZ-1.3", Map.of("missing", musts), errors);
    }

    private Optional<Refusal> refusesBy(Verb verb) {
        return status.after(verb).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.status("VISIT_STATUS", null, status, verb));
    }

    /** Days by which it took place after its day; 0 when in time, or not yet recorded. */
    public int daysLate() {
        return happenedOn == null ? 0 : Lateness.days(plannedFor, happenedOn);
    }

    /** Days by which it took place before its day; 0 when on it or later, or not yet recorded. */
    public int daysEarly() {
        return happenedOn == null ? 0 : Lateness.days(happenedOn, plannedFor);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Leader leader() {
        return leader;
    }

    public UUID unitId() {
        return unitId;
    }

    public VisitGround ground() {
        return new VisitGround(ground, assignmentId);
    }

    public LocalDate plannedFor() {
        return plannedFor;
    }

    /** Null until recorded. */
    public LocalDate happenedOn() {
        return happenedOn;
    }

    public VisitStatus status() {
        return status;
    }

    public ThreeMusts shown() {
        return shown;
    }

    public Deed planned() {
        return planned;
    }

    /** Completed or cancelled; null until then. */
    public Deed ended() {
        return ended;
    }
}
