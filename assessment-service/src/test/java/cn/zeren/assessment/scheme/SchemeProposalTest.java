package cn.zeren.assessment.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assessment.unit.AssessmentGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemeProposalTest {

    private final SchemeProposal proposal = SchemeFixture.proposal();

    @ParameterizedTest
    @EnumSource(AssessmentGroup.class)
    void theProposalOfEachGroupIsSoundAndCanBePublished(AssessmentGroup group) {
        SchemeContent content = proposal.forGroup(group, 2016);
        assertEquals(Optional.empty(), SchemeRule.refusesForm(content));
        assertEquals(Optional.empty(), SchemeRule.refusesBalance(content));
        assertEquals(new BigDecimal("100.00"), content.total());
        assertEquals(7, content.items().size());
        assertEquals(19, content.indicators().count());
    }

    @ParameterizedTest
    @EnumSource(AssessmentGroup.class)
    void pointsAreOnlyMovedNeverMadeAndEachMoveHasItsReason(AssessmentGroup group) {
        List<SchemeProposal.Shift> shifts = proposal.shifts().get(group);
        assertEquals(
                0,
                shifts.stream()
                        .map(SchemeProposal.Shift::shift)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum());
        assertTrue(shifts.stream().noneMatch(shift -> shift.reason().isBlank()));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTY,7.1,10.00",
        "COUNTY,6.2,6.00",
        "COUNTY,3.3,2.00",
        "COUNTY,4.2,4.00",
        "COUNTY,2.2,4.00",
        "CITY_DIRECT,3.3,6.00",
        "CITY_DIRECT,4.2,7.00",
        "CITY_DIRECT,7.1,6.00",
        "CITY_DIRECT,4.3,4.00",
        "CITY_DIRECT,2.2,4.00",
        "CITY_DIRECT,6.2,4.00"
    })
    void weightsAreIndividualToTheGroup(AssessmentGroup group, String code, BigDecimal points) {
        Map<String, Indicator> byCode = proposal.forGroup(group, 2016)
                .indicators()
                .collect(Collectors.toMap(Indicator::code, Function.identity()));
        assertEquals(points, byCode.get(code).points());
    }

    @Test
    void itIsNamedAsAProposalWhereverItGoes() {
        SchemeContent content = proposal.forGroup(AssessmentGroup.CITY_DIRECT, 2017);
        assertEquals("2017年度市直单位党风廉政建设责任制检查考核方案(建议稿)", content.title());
        assertTrue(content.basis().contains("不是任何地方的现行规定"));
        assertTrue(content.indicators().allMatch(i -> i.weight().policy().equals("zeren-proposal-1")));
    }

    @Test
    void allEightDutiesAreMeasured() {
        SchemeContent content = proposal.forGroup(AssessmentGroup.COUNTY, 2016);
        assertEquals(8, content.indicators().map(Indicator::duty).distinct().count());
    }

    @Test
    void aStepIndicatorsMarksMoveWithItsPoints() {
        Indicator institutions = proposal.forGroup(AssessmentGroup.COUNTY, 2016)
                .indicators()
                .filter(i -> i.code().equals("3.1"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("5.00", "4.00", "3.00", "2.00"),
                institutions.scoring().steps().stream()
                        .map(BigDecimal::toPlainString)
                        .toList());
    }
}
