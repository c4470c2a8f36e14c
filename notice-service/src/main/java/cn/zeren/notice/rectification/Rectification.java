package cn.zeren.notice.rectification;

import cn.zeren.notice.problem.Finding;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The problems one unit must rectify, as one notice or one inspection listed them. It is open as long as one of them is:
 * that is what 不脱钩 hangs on (JZ-1.1).
 */
@Entity
@Table(name = "rectification")
public class Rectification {

    /** Who may list the problems of an inspection. */
    static final Role[] OPENERS = {Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.INSPECTION_LEADER};

    static final String CLAUSE = "DESIGN-RECTIFY";

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID unitId;
    private UUID inspectorId;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private UUID originId;

    @Enumerated(EnumType.STRING)
    private RectificationStatus status;

    private LocalDate openedOn;
    private LocalDate closedOn;
    private int problems;
    private int openProblems;

    @Embedded
    private Deed opened;

    @Embedded
    private Deed ended;

    /** For the mapper. */
    protected Rectification() {}

    /**
     * What a list is made from.
     *
     * @param originId the notice or the inspection; null for an inspection no system knows, which then has the list's own id
     * @param inspectorId who leads the inspecting team, or null
     * @param openedOn the day the unit was told; it may be known here later
     * @param planDue the last day for the plans where one was set, or null
     * @param problems in the order of their numbers
     */
    public record Opening(
            Origin origin,
            UUID originId,
            UUID unitId,
            UUID inspectorId,
            LocalDate openedOn,
            LocalDate planDue,
            List<Finding> problems) {
        public Opening {
            problems = List.copyOf(problems);
        }

        /** The same, but for the problems of those numbers. */
        Opening without(Set<Integer> numbers) {
            List<Finding> others = problems.stream()
                    .filter(told -> !numbers.contains(told.no()))
                    .toList();
            return new Opening(origin, originId, unitId, inspectorId, openedOn, planDue, others);
        }
    }

    /** A new list, at version 1, with all of its problems open. */
    public static Rectification opened(UUID id, Opening opening, Actor by, Instant now) {
        Rectification list = new Rectification();
        list.id = id;
        list.version = 1;
        list.unitId = opening.unitId();
        list.inspectorId = opening.inspectorId();
        list.origin = opening.origin();
        list.originId = opening.originId() == null ? id : opening.originId();
        list.status = RectificationStatus.OPEN;
        list.openedOn = opening.openedOn();
        list.problems = opening.problems().size();
        list.openProblems = list.problems;
        list.opened = Deed.of(by, null, now);
        return list;
    }

    /** More problems are put on it; {@link #counted} says what that makes of it. */
    public void grow(int more) {
        problems += more;
    }

    /**
     * Follows its problems (JZ-1.1: as long as one is open the unit is held to it). The last closing closes it, a reopening
     * opens it again, and if all were voided it is void.
     *
     * @param open how many are open now
     * @param closed how many were verified as done, watched or not
     * @return nothing when no number changed
     */
    public List<RectificationEvent> counted(int open, int closed, Actor by, LocalDate today, Instant now) {
        boolean changed = open != openProblems;
        openProblems = open;
        if (status == RectificationStatus.OPEN && open == 0) {
            if (closed == 0) {
                return ended(RectificationStatus.Verb.VOID, by, null, now);
            }
            closedOn = today;
            status = status.after(RectificationStatus.Verb.FINISH).orElseThrow();
            ended = Deed.of(by, null, now);
            return List.of(RectificationEvent.CLOSED);
        }
        if (status == RectificationStatus.CLOSED && open > 0) {
            closedOn = null;
            ended = null;
            status = status.after(RectificationStatus.Verb.RESUME).orElseThrow();
            return List.of(RectificationEvent.REOPENED);
        }
        return changed ? List.of(RectificationEvent.PROGRESSED) : List.of();
    }

    /**
     * Why it can't be voided by hand, if so: what a notice ordered goes with the notice (VOIDED_WITH_NOTICE), and only what
     * is open can go (RECTIFICATION_STATE, DESIGN-RECTIFY).
     */
    public Optional<Refusal> refusesVoid(Actor actor) {
        return actor.refusesUnless(Role.LG_OFFICE_HEAD)
                .or(() -> status.after(RectificationStatus.Verb.VOID).isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                Refusal.status("RECTIFICATION_STATE", CLAUSE, status, RectificationStatus.Verb.VOID)))
                .or(() -> origin == Origin.NOTICE
                        ? Optional.of(Refusal.state("VOIDED_WITH_NOTICE", CLAUSE, Map.of("noticeId", originId)))
                        : Optional.empty());
    }

    /** 作废 by hand. */
    public List<RectificationEvent> annul(Actor actor, String reason, Instant now) {
        Refused.when(refusesVoid(actor));
        openProblems = 0;
        return ended(RectificationStatus.Verb.VOID, actor, reason, now);
    }

    /** 随文书失效: what ordered it no longer stands, and nor does it, also where all was rectified. */
    public List<RectificationEvent> withdrawn(Actor actor, Instant now) {
        openProblems = 0;
        closedOn = null;
        return ended(RectificationStatus.Verb.WITHDRAW, actor, null, now);
    }

    private List<RectificationEvent> ended(RectificationStatus.Verb verb, Actor by, String reason, Instant now) {
        status = status.after(verb).orElseThrow();
        ended = Deed.of(by, reason, now);
        return List.of(RectificationEvent.VOIDED);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID unitId() {
        return unitId;
    }

    /** Who leads the inspecting team, or null. */
    public UUID inspectorId() {
        return inspectorId;
    }

    public Origin origin() {
        return origin;
    }

    /** The notice or the inspection; its own id for an inspection no system knows. */
    public UUID originId() {
        return originId;
    }

    public RectificationStatus status() {
        return status;
    }

    /** The day the unit was told. */
    public LocalDate openedOn() {
        return openedOn;
    }

    /** The day of the last 销号; null while open or void. */
    public LocalDate closedOn() {
        return closedOn;
    }

    public int problems() {
        return problems;
    }

    public int openProblems() {
        return openProblems;
    }

    public Deed opened() {
        return opened;
    }

    /** Closed or voided; null while open. */
    public Deed ended() {
        return ended;
    }
}
