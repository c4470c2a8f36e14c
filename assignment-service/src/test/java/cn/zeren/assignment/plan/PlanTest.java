package cn.zeren.assignment.plan;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.Derived;
import cn.zeren.assignment.derivation.Finding;
import cn.zeren.assignment.derivation.FindingCode;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.register.Sample;
import cn.zeren.platform.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A plan's life, and what keeps it from being confirmed. */
class PlanTest {

    private static final Instant NOW = Sample.MORNING;
    private static final Set<UUID> SECRETARY = Set.of(id("甲"));
    private static final Derived CLEAN = new Derived(List.of(Sample.head("甲", "市委", Period.ofYear(2016))), List.of());

    @Test
    void aPlanIsDraftedConfirmedAndPutInForce() {
        Plan plan = plan(CLEAN);
        assertEquals(PlanStatus.DRAFT, plan.status());
        assertEquals(List.of(PlanEvent.CONFIRMED), plan.confirm(List.of(), NOW));
        assertEquals(List.of(PlanEvent.SIGNED), plan.sign(id("甲"), SECRETARY, NOW));
        assertEquals(id("甲"), plan.signedBy());
        assertEquals(List.of(PlanEvent.ACTIVATED), plan.activate(List.of(), NOW.plusSeconds(1)));
        assertEquals(PlanStatus.ACTIVE, plan.status());
        assertEquals(1, plan.edition());
        assertEquals(NOW, plan.confirmedAt());
    }

    @Test
    void aBlockingFindingKeepsItFromBeingConfirmedAndIsListed() {
        Plan plan = plan(withFinding(FindingCode.NO_SPONSOR));
        var refusal = assertThrows(
                        Refused.class,
                        () -> plan.confirm(withFinding(FindingCode.NO_SPONSOR).findings(), NOW))
                .refusal();
        assertEquals("PLAN_HAS_BLOCKING_FINDINGS", refusal.code());
        assertEquals("DESIGN-COVERAGE", refusal.clause());
        assertEquals(1, refusal.params().get("count"));
        assertTrue(refusal.params().get("findings").toString().contains("NO_SPONSOR"));
        assertEquals(PlanStatus.DRAFT, plan.status());
    }

    @Test
    void aFindingThatDoesNotBlockDoesNotKeepIt() {
        Plan plan = plan(withFinding(FindingCode.VACANT_PRINCIPAL));
        assertEquals(1, plan.findings());
        assertEquals(List.of(PlanEvent.CONFIRMED), plan.confirm(List.of(), NOW));
    }

    @Test
    void aDraftDerivedAgainIsReplacedInTheSameEdition() {
        Plan plan = plan(withFinding(FindingCode.NO_SPONSOR));
        assertEquals(List.of(PlanEvent.DRAFTED), plan.derive(CLEAN, false, List.of(), NOW));
        assertEquals(1, plan.edition());
        assertEquals(0, plan.blocking());
    }

    @Test
    void aPlanInForceDerivedAgainDraftsTheNextEdition() {
        Plan plan = plan(CLEAN);
        plan.confirm(List.of(), NOW);
        plan.sign(id("甲"), SECRETARY, NOW);
        plan.activate(List.of(), NOW);
        assertEquals(List.of(PlanEvent.DRAFTED), plan.derive(CLEAN, false, List.of(), NOW));
        assertEquals(PlanStatus.DRAFT, plan.status());
        assertEquals(2, plan.edition());
    }

    @Test
    void aPlanInForceDerivedAgainWithoutAChangeStaysAsItIs() {
        Plan plan = plan(CLEAN);
        plan.confirm(List.of(), NOW);
        plan.sign(id("甲"), SECRETARY, NOW);
        plan.activate(List.of(), NOW);
        assertEquals(List.of(), plan.derive(CLEAN, true, List.of(), NOW));
        assertEquals(PlanStatus.ACTIVE, plan.status());
    }

    @Test
    void aNewFindingAloneDraftsTheNextEditionSoThatItIsSeen() {
        Plan plan = plan(CLEAN);
        plan.confirm(List.of(), NOW);
        assertEquals(
                List.of(PlanEvent.DRAFTED),
                plan.derive(withFinding(FindingCode.VACANT_PRINCIPAL), true, List.of(), NOW));
    }

    @Test
    void anotherFindingOfTheSameWeightIsSeenToo() {
        Derived before = withFinding(FindingCode.VACANT_PRINCIPAL);
        Plan plan = plan(before);
        plan.confirm(List.of(), NOW);
        assertEquals(List.of(), plan.derive(before, true, before.findings(), NOW));
        assertEquals(
                List.of(PlanEvent.DRAFTED),
                plan.derive(withFinding(FindingCode.SPONSOR_PAST_POST), true, before.findings(), NOW));
    }

    @Test
    void aGapThatHasOpenedSinceKeepsASignedEditionFromBeingPublished() {
        Plan plan = plan(CLEAN);
        plan.confirm(List.of(), NOW);
        plan.sign(id("甲"), SECRETARY, NOW);
        List<Finding> since = withFinding(FindingCode.NO_SPONSOR).findings();
        var refusal =
                assertThrows(Refused.class, () -> plan.activate(since, NOW)).refusal();
        assertEquals("PLAN_HAS_BLOCKING_FINDINGS", refusal.code());
        assertEquals(1, refusal.params().get("count"));
        assertEquals(PlanStatus.SIGNED, plan.status());
        plan.activate(withFinding(FindingCode.VACANT_PRINCIPAL).findings(), NOW);
        assertEquals(PlanStatus.ACTIVE, plan.status());
    }

    @Test
    void theSecretaryOfAnotherCommitteeDoesNotSignItOff() {
        Plan plan = plan(CLEAN);
        plan.confirm(List.of(), NOW);
        var refusal = assertThrows(Refused.class, () -> plan.sign(id("乙"), SECRETARY, NOW))
                .refusal();
        assertEquals("NOT_THE_SECRETARY", refusal.code());
        assertEquals(PlanStatus.CONFIRMED, plan.status());
    }

    @Test
    void anEditionConfirmedAnewIsSignedAnew() {
        Plan plan = plan(CLEAN);
        plan.confirm(List.of(), NOW);
        plan.sign(id("甲"), SECRETARY, NOW);
        plan.derive(CLEAN, false, List.of(), NOW);
        plan.confirm(List.of(), NOW);
        assertEquals(null, plan.signedAt());
        assertThrows(Refused.class, () -> plan.activate(List.of(), NOW));
    }

    private static Plan plan(Derived derived) {
        return new Plan(id("plan"), 2016, id("市委"), derived, NOW);
    }

    private static Derived withFinding(FindingCode code) {
        return new Derived(
                CLEAN.rows(),
                List.of(new Finding(
                        code,
                        AssignmentType.PORTFOLIO_TO_PRINCIPAL,
                        id("教育局"),
                        null,
                        null,
                        List.of(id("教育局")),
                        code != FindingCode.VACANT_PRINCIPAL,
                        Period.ofYear(2016))));
    }
}
