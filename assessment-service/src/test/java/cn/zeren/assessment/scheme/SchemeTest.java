package cn.zeren.assessment.scheme;

import static cn.zeren.assessment.scheme.SchemeFixture.NOW;
import static cn.zeren.assessment.scheme.SchemeFixture.county;
import static cn.zeren.assessment.scheme.SchemeFixture.draft;
import static cn.zeren.assessment.scheme.SchemeFixture.inputs;
import static cn.zeren.assessment.scheme.SchemeFixture.points;
import static cn.zeren.assessment.scheme.SchemeFixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assessment.unit.AssessmentGroup;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SchemeTest {

    @Test
    void publishingFreezesTheEditionByTheHashOfWhatItSays() {
        Scheme scheme = draft(county());
        assertEquals(Optional.empty(), scheme.hash());
        assertEquals(List.of(SchemeEvent.PUBLISHED), scheme.publish(NOW));
        assertEquals(SchemeStatus.PUBLISHED, scheme.status());
        assertEquals(Optional.of(SchemeForm.hash(AssessmentGroup.COUNTY, 2016, 1, county())), scheme.hash());
        assertEquals(Optional.of(NOW), scheme.publishedAt());
        assertTrue(scheme.isIntact());
    }

    @Test
    void aPublishedEditionIsNeverRewritten() {
        Scheme scheme = draft(county());
        scheme.publish(NOW);
        Refusal refusal =
                assertThrows(Refused.class, () -> scheme.revise(county())).refusal();
        assertEquals("SCHEME_STATUS", refusal.code());
        assertEquals(Refusal.Kind.STATE, refusal.kind());
        assertEquals(scheme.refusesRevise(), Optional.of(refusal));
    }

    @Test
    void aDraftIsRewrittenAsOftenAsNeeded() {
        Scheme scheme = draft(county());
        SchemeContent unbalanced = with(county(), "1.1", i -> points(i, "4"));
        assertEquals(List.of(SchemeEvent.REVISED), scheme.revise(unbalanced));
        assertEquals(unbalanced, scheme.content());
        assertEquals(Optional.empty(), scheme.refusesRevise());
    }

    @Test
    void anUnbalancedDraftIsNotPublished() {
        Scheme scheme = draft(with(county(), "1.1", i -> points(i, "4")));
        Refusal refusal = assertThrows(Refused.class, () -> scheme.publish(NOW)).refusal();
        assertEquals("SCHEME_UNBALANCED", refusal.code());
        assertEquals(SchemeStatus.DRAFT, scheme.status());
        assertEquals(Optional.of(refusal), scheme.refusesPublish());
    }

    @Test
    void noDraftIsBegunOnTracesOfProcess() {
        SchemeContent traced = with(county(), "2.1", i -> inputs(i, IndicatorInput.ONLINE_TIME));
        assertEquals(
                "INPUT_NOT_OUTCOME",
                assertThrows(Refused.class, () -> draft(traced)).refusal().code());
        Scheme scheme = draft(county());
        assertEquals(
                "INPUT_NOT_OUTCOME",
                assertThrows(Refused.class, () -> scheme.revise(traced))
                        .refusal()
                        .code());
    }

    @Test
    void aSupersededEditionKeepsItsContentAndHash() {
        Scheme scheme = draft(county());
        scheme.publish(NOW);
        String sealed = scheme.hash().orElseThrow();
        Scheme later = new Scheme(new UUID(0, 2), AssessmentGroup.COUNTY, 2016, 2, scheme.id(), county(), NOW);
        assertEquals(List.of(SchemeEvent.SUPERSEDED), scheme.supersede(later));
        assertEquals(SchemeStatus.SUPERSEDED, scheme.status());
        assertEquals(Optional.of(later.id()), scheme.supersededBy());
        assertEquals(Optional.of(sealed), scheme.hash());
        assertTrue(scheme.isIntact());
    }

    @Test
    void onlyWhatIsInForceCanBeSuperseded() {
        Scheme scheme = draft(county());
        Scheme later = draft(county());
        assertEquals(
                "SCHEME_STATUS",
                assertThrows(Refused.class, () -> scheme.supersede(later))
                        .refusal()
                        .code());
    }
}
