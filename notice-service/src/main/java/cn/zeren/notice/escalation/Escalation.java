package cn.zeren.notice.escalation;

import cn.zeren.notice.ladder.Addressed;
import cn.zeren.notice.ladder.Chain;
import cn.zeren.notice.ladder.EscalationPolicy;
import cn.zeren.notice.ladder.EscalationRule;
import cn.zeren.notice.ladder.Ladder;
import cn.zeren.notice.ladder.Rung;
import cn.zeren.notice.ladder.Target;
import cn.zeren.notice.limit.Subject;
import cn.zeren.notice.limit.SubjectKind;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A rung that a limit has reached: who was told on that day, and for the last one what a person decided. */
@Entity
@Table(name = "escalation")
public class Escalation {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID limitId;

    @Enumerated(EnumType.STRING)
    private SubjectKind subjectKind;

    private UUID subjectId;
    private UUID aboutId;
    private UUID unitId;
    private int level;
    private int round;

    @Enumerated(EnumType.STRING)
    private Rung rung;

    private LocalDate takenOn;
    private LocalDate dueOn;
    private LocalDate lastOn;

    @Enumerated(EnumType.STRING)
    private EscalationStatus status;

    private Standing standing;
    private Explanation explanation;

    @Embedded
    private Deed talked;

    @Embedded
    private Deed settled;

    /** For the mapper. */
    protected Escalation() {}

    /**
     * The rung a limit reaches at a level, at version 1. Rungs it has passed over, because it came to be known late, are
     * not taken after the fact: the level it had is in the explanation.
     *
     * @param limit with the level it had
     * @param level it has now, 1 to 4
     * @param cutoffs of the day
     * @param chain who answers for its unit on the day
     */
    public static Escalation take(
            UUID id,
            Pressed limit,
            int level,
            EscalationRule.Cutoffs cutoffs,
            Chain chain,
            Edition<EscalationPolicy> edition) {
        Escalation taken = new Escalation();
        taken.id = id;
        taken.version = 1;
        taken.limitId = limit.id();
        taken.subjectKind = limit.subject().kind();
        taken.subjectId = limit.subject().id();
        taken.aboutId = limit.aboutId();
        taken.unitId = limit.unitId();
        taken.level = level;
        taken.round = limit.round();
        taken.rung = Rung.at(level);
        taken.takenOn = cutoffs.day();
        taken.dueOn = limit.dueOn();
        taken.lastOn = taken.rung == Rung.WARNING ? cutoffs.lastOn() : limit.lastOn();
        taken.status = taken.rung == Rung.SUMMONS ? EscalationStatus.PROPOSED : EscalationStatus.TAKEN;
        List<Target> targets = edition.content().targets().get(taken.rung);
        taken.standing = new Standing(
                targets.stream()
                        .flatMap(target -> Ladder.addressees(target, chain).stream())
                        .toList(),
                Ladder.missing(targets, chain));
        taken.explanation = new Explanation(List.of(
                levelStep(limit, level, cutoffs, edition), targetStep(taken, cutoffs.day(), targets, edition.id())));
        return taken;
    }

    private static Step levelStep(
            Pressed limit, int level, EscalationRule.Cutoffs cutoffs, Edition<EscalationPolicy> edition) {
        EscalationPolicy policy = edition.content();
        Map<String, String> in = new LinkedHashMap<>();
        in.put("day", cutoffs.day().toString());
        in.put("due", limit.dueOn().toString());
        in.put("returns", Integer.toString(limit.returns()));
        in.put("lastOn", String.valueOf(limit.lastOn()));
        in.put("was", Integer.toString(limit.level()));
        in.put("nearDays", Integer.toString(policy.nearDays()));
        in.put("nearThrough", cutoffs.nearThrough().toString());
        in.put("redDays", Integer.toString(policy.redDays()));
        in.put("redBefore", String.valueOf(cutoffs.redBefore()));
        in.put("redReturns", Integer.toString(policy.redReturns()));
        return new Step(
                "EscalationRule.level",
                edition.clause(),
                edition.id(),
                List.of(
                        new Fact("limit", limit.id()),
                        new Fact(limit.subject().kind().belongsTo(), limit.aboutId())),
                in,
                Map.of(
                        "level", Integer.toString(level),
                        "rung", Rung.at(level).name(),
                        "colour", policy.colour(level).zh()));
    }

    private static Step targetStep(Escalation taken, LocalDate day, List<Target> targets, String edition) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact("unit", taken.unitId)));
        taken.standing.addressed().stream().filter(one -> one.fact() != null).forEach(one -> facts.add(one.fact()));
        return new Step(
                "Ladder.addressees",
                EscalationPolicy.CLAUSE,
                edition,
                facts,
                Map.of("day", day.toString(), "targets", names(targets)),
                Map.of(
                        "addressed", Integer.toString(taken.standing.addressed().size()),
                        "missing", names(taken.standing.missing())));
    }

    private static String names(List<Target> targets) {
        return String.join(" ", targets.stream().map(Target::name).toList());
    }

    /**
     * Looks again for those who were missing.
     *
     * @return who is to be told now; nobody where the duties are still empty
     */
    public List<Addressed> address(LocalDate day, Chain chain) {
        List<Addressed> found = standing.missing().stream()
                .flatMap(target -> Ladder.addressees(target, chain).stream())
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        List<Addressed> all = new ArrayList<>(standing.addressed());
        all.addAll(found);
        standing = new Standing(all, Ladder.missing(standing.missing(), chain));
        List<Step> steps = new ArrayList<>(explanation.steps());
        steps.add(targetStep(
                this, day, found.stream().map(Addressed::target).distinct().toList(), null));
        explanation = new Explanation(steps);
        return found;
    }

    /** Why the verb is not its turn now, if so: ESCALATION_STATE, or ESCALATION_MOOT as {@link Ground#refuses} says. */
    Optional<Refusal> refuses(EscalationVerb verb, Ground ground) {
        return status.after(verb).isPresent()
                ? ground.refuses(verb, takenOn)
                : Optional.of(Refusal.status("ESCALATION_STATE", EscalationPolicy.CLAUSE, status, verb));
    }

    /** 约谈 was held, with what was said kept in the row. */
    List<EscalationEvent> talk(Actor actor, String note, Ground ground, Instant now) {
        move(EscalationVerb.TALK, ground);
        talked = Deed.of(actor, note, now);
        return List.of(EscalationEvent.TALKED);
    }

    /** 移交问责: whoever answers for the unit is accountability-service's to find by the day. */
    List<EscalationEvent> handOver(Actor actor, String note, Ground ground, Instant now) {
        move(EscalationVerb.HAND_OVER, ground);
        settled = Deed.of(actor, note, now);
        return List.of(EscalationEvent.HANDED_OVER);
    }

    /** 不予处理, for a reason that stays on record. */
    List<EscalationEvent> dismiss(Actor actor, String reason, Ground ground, Instant now) {
        move(EscalationVerb.DISMISS, ground);
        settled = Deed.of(actor, reason, now);
        return List.of(EscalationEvent.DISMISSED);
    }

    private void move(EscalationVerb verb, Ground ground) {
        Refused.when(refuses(verb, ground));
        status = status.after(verb).orElseThrow();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID limitId() {
        return limitId;
    }

    public Subject subject() {
        return new Subject(subjectKind, subjectId);
    }

    /** The notice, or null where it is about a rectification. */
    public UUID noticeId() {
        return subjectKind.belongsTo().equals("notice") ? aboutId : null;
    }

    /** The rectification, or null where it is about a notice. */
    public UUID rectificationId() {
        return noticeId() == null ? aboutId : null;
    }

    public UUID aboutId() {
        return aboutId;
    }

    public UUID unitId() {
        return unitId;
    }

    public int level() {
        return level;
    }

    /** The limit's round it was taken in. */
    public int round() {
        return round;
    }

    public Rung rung() {
        return rung;
    }

    public LocalDate takenOn() {
        return takenOn;
    }

    /** The limit's last day then. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The last date a warning has set; null below level 3. */
    public LocalDate lastOn() {
        return lastOn;
    }

    public EscalationStatus status() {
        return status;
    }

    public Standing standing() {
        return standing;
    }

    public Explanation explanation() {
        return explanation;
    }

    /** Null until then. */
    public Deed talked() {
        return talked;
    }

    /** Handed over or dismissed; null until then. */
    public Deed settled() {
        return settled;
    }
}
