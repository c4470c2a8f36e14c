package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.Derived;
import cn.zeren.assignment.derivation.Finding;
import cn.zeren.assignment.plan.PlanStatus.Verb;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who answers for whom under one manager in one year. A plan is drafted by derivation, confirmed by the head of the
 * leading group's office, signed off by the secretary, and put in force. When facts change it is derived again: a new edition of the same plan, and
 * until that is confirmed the edition before stays as it is.
 */
@Entity
@Table(name = "plan")
public class Plan {

    /** How many findings a refusal lists; all are under {@code /findings}. */
    private static final int LISTED = 50;

    @Id
    private UUID id;

    @Column(name = "\"year\"")
    private int year;

    @Column(name = "manager_unit_id")
    private UUID managerUnitId;

    private int edition;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    private int assignments;
    private int findings;
    private int blocking;

    @Column(name = "derived_at")
    private Instant derivedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_by")
    private UUID signedBy;

    @Column(name = "activated_at")
    private Instant activatedAt;

    @Version
    private long version;

    protected Plan() {}

    /** The first edition of a new plan, drafted from what was derived. */
    public Plan(UUID id, int year, UUID managerUnitId, Derived derived, Instant now) {
        this.id = id;
        this.year = year;
        this.managerUnitId = managerUnitId;
        this.edition = 1;
        this.status = PlanStatus.DRAFT;
        this.version = 1;
        count(derived, now);
    }

    /**
     * Drafts the plan anew from what was derived. A draft not yet confirmed is replaced; otherwise a new edition begins.
     * When a plan already confirmed would not change, nothing happens.
     *
     * @param changesNothing the derivation agrees with what is held, row by row
     * @param found the findings of the edition there is
     */
    public List<PlanEvent> derive(Derived derived, boolean changesNothing, List<Finding> found, Instant now) {
        Refused.when(refusesDerive());
        boolean sameFindings = Set.copyOf(derived.findings()).equals(Set.copyOf(found));
        if (status != PlanStatus.DRAFT && changesNothing && sameFindings) {
            return List.of();
        }
        if (status != PlanStatus.DRAFT) {
            edition++;
        }
        advance(Verb.DERIVE);
        count(derived, now);
        return List.of(PlanEvent.DRAFTED);
    }

    public Optional<Refusal> refusesDerive() {
        return refusesBy(Verb.DERIVE);
    }

    /**
     * The drafted edition becomes what we hold.
     *
     * @param found the findings of this edition
     * @throws Refused as {@link #refusesConfirm}
     */
    public List<PlanEvent> confirm(List<Finding> found, Instant now) {
        Refused.when(refusesConfirm(found));
        advance(Verb.CONFIRM);
        confirmedAt = now;
        signedAt = null;
        signedBy = null;
        return List.of(PlanEvent.CONFIRMED);
    }

    /**
     * No plan is confirmed that leaves a unit without its one sponsor: {@code PLAN_HAS_BLOCKING_FINDINGS}
     * (DESIGN-COVERAGE), with the first of those given.
     */
    public Optional<Refusal> refusesConfirm(List<Finding> found) {
        return refusesBy(Verb.CONFIRM)
                .or(() -> blocking == 0 ? Optional.empty() : Optional.of(uncovered(blocking, found)));
    }

    /**
     * 签发: the secretary of the committee the plan is of signs the confirmed edition off, or who acts for him.
     *
     * @param by the official who signs
     * @param heads the officials who head that committee today: {@code NOT_THE_SECRETARY} (JZ-1.1) for anybody else
     */
    public List<PlanEvent> sign(UUID by, Set<UUID> heads, Instant now) {
        if (!heads.contains(by)) {
            throw new Refused(new Refusal(
                    "NOT_THE_SECRETARY", Refusal.Kind.FORBIDDEN, "JZ-1.1", Map.of("unitId", managerUnitId), List.of()));
        }
        Refused.when(refusesSign());
        advance(Verb.SIGN);
        signedAt = now;
        signedBy = by;
        return List.of(PlanEvent.SIGNED);
    }

    public Optional<Refusal> refusesSign() {
        return refusesBy(Verb.SIGN);
    }

    /**
     * The edition signed off goes into force: it is published, and altered only by the next.
     *
     * @param since found of the units whose facts have changed since it was derived
     * @throws Refused {@code PLAN_STATUS}; {@code PLAN_HAS_BLOCKING_FINDINGS} (DESIGN-COVERAGE) where a gap has opened since
     */
    public List<PlanEvent> activate(List<Finding> since, Instant now) {
        Refused.when(refusesActivate());
        List<Finding> opened = since.stream().filter(Finding::blocking).toList();
        if (!opened.isEmpty()) {
            throw new Refused(uncovered(opened.size(), opened));
        }
        advance(Verb.ACTIVATE);
        activatedAt = now;
        return List.of(PlanEvent.ACTIVATED);
    }

    public Optional<Refusal> refusesActivate() {
        return refusesBy(Verb.ACTIVATE);
    }

    private Optional<Refusal> refusesBy(Verb verb) {
        return status.after(verb).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.status("PLAN_STATUS", null, status, verb));
    }

    private static Refusal uncovered(int count, List<Finding> found) {
        List<Map<String, Object>> listed = found.stream()
                .filter(Finding::blocking)
                .limit(LISTED)
                .map(finding -> Map.<String, Object>of(
                        "code", finding.code(),
                        "clause", finding.code().clause(),
                        "unitId", finding.unitId().toString(),
                        "from", finding.valid().from().toString(),
                        "to", finding.valid().to().toString()))
                .toList();
        Map<String, Object> params = Map.of("count", count, "findings", listed);
        return Refusal.rule("PLAN_HAS_BLOCKING_FINDINGS", "DESIGN-COVERAGE", params);
    }

    private void advance(Verb verb) {
        status = status.after(verb).orElseThrow();
    }

    private void count(Derived derived, Instant now) {
        assignments = derived.rows().size();
        findings = derived.findings().size();
        blocking = derived.blocking().size();
        derivedAt = now;
    }

    public UUID id() {
        return id;
    }

    public int year() {
        return year;
    }

    public UUID managerUnitId() {
        return managerUnitId;
    }

    /** Counts the editions drafted, from 1. */
    public int edition() {
        return edition;
    }

    public PlanStatus status() {
        return status;
    }

    /** How many rows the edition has. */
    public int assignments() {
        return assignments;
    }

    public int findings() {
        return findings;
    }

    /** How many of the findings keep it from being confirmed. */
    public int blocking() {
        return blocking;
    }

    public Instant derivedAt() {
        return derivedAt;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** When the edition last confirmed was signed off, null before. */
    public Instant signedAt() {
        return signedAt;
    }

    public UUID signedBy() {
        return signedBy;
    }

    public Instant activatedAt() {
        return activatedAt;
    }

    public long version() {
        return version;
    }
}
