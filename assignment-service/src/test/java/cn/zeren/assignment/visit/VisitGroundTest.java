package cn.zeren.assignment.visit;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.liability.LiabilityChain;
import cn.zeren.assignment.liability.LiabilityChain.Level;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.assignment.register.Sample;
import cn.zeren.assignment.visit.VisitGround.GroundKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which leader visits which unit. */
class VisitGroundTest {

    private static final Period YEAR = Period.ofYear(2016);
    private static final List<Link> CHAIN = LiabilityChain.of(
                    List.of(new Level(id("公安县"), "公安县", id("市委")), new Level(id("市委"), "市委", null)),
                    Stream.of(
                                    Sample.head("甲", "市委", YEAR),
                                    Sample.inCharge("乙", "公安县", "癸", YEAR),
                                    Sample.member("财政局", "公安县", YEAR))
                            .map(Sample::held)
                            .toList())
            .links();

    @Test
    void theLeaderInChargeAndTheHeadAboveAnswerForIt() {
        assertEquals(Optional.of(GroundKind.ANSWERS_FOR), ground("乙职", null));
        assertEquals(Optional.of(GroundKind.ANSWERS_FOR), ground("甲职", "市委"));
    }

    @Test
    void aPostOfTheMemberUnitHasTheCountyAsItsContact() {
        assertEquals(Optional.of(GroundKind.CONTACT_COUNTY), ground("财政局长", "财政局"));
    }

    @Test
    void anybodyElseHasNoGround() {
        assertEquals(Optional.empty(), ground("丙职", "市政府"));
        assertEquals(Optional.empty(), ground("丙职", null));
    }

    private static Optional<GroundKind> ground(String post, String unit) {
        return VisitGround.of(CHAIN, id(post), unit == null ? null : id(unit)).map(VisitGround::kind);
    }
}
