package cn.zeren.assessment.scheme;

import static cn.zeren.assessment.scheme.SchemeFixture.county;
import static cn.zeren.assessment.scheme.SchemeFixture.inputs;
import static cn.zeren.assessment.scheme.SchemeFixture.points;
import static cn.zeren.assessment.scheme.SchemeFixture.scoring;
import static cn.zeren.assessment.scheme.SchemeFixture.summed;
import static cn.zeren.assessment.scheme.SchemeFixture.weight;
import static cn.zeren.assessment.scheme.SchemeFixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemeRuleTest {

    @ParameterizedTest
    @EnumSource(
            value = IndicatorInput.class,
            names = {"UPLOAD_COUNT", "LOGIN_COUNT", "ONLINE_TIME"})
    void anIndicatorFedByTracesOfProcessIsRefusedWithTheClause(IndicatorInput trace) {
        SchemeContent content = with(county(), "2.1", i -> inputs(i, IndicatorInput.INSPECTION_FINDING, trace));
        Refusal refusal = SchemeRule.refusesForm(content).orElseThrow();
        assertEquals("INPUT_NOT_OUTCOME", refusal.code());
        assertEquals("JF2024-5", refusal.clause());
        assertEquals(
                "/content/items/1/indicators/0/inputs/1",
                refusal.errors().get(0).pointer());
    }

    static Stream<Arguments> malformed() {
        Scoring tooMuch = new Scoring(ScoringMethod.BOOLEAN, new BigDecimal("5.01"), null, List.of());
        Scoring noCase = new Scoring(ScoringMethod.DEDUCT, new BigDecimal("5"), null, List.of());
        Scoring idleCase = new Scoring(ScoringMethod.BOOLEAN, new BigDecimal("5"), BigDecimal.ONE, List.of());
        Scoring rising = new Scoring(ScoringMethod.STEP, new BigDecimal("5"), null, marks("5", "3", "4"));
        Scoring notFull = new Scoring(ScoringMethod.STEP, new BigDecimal("5"), null, marks("4", "3"));
        Scoring below = new Scoring(ScoringMethod.STEP, new BigDecimal("5"), null, marks("5", "-1"));
        Scoring idleSteps = new Scoring(ScoringMethod.RATIO, new BigDecimal("5"), null, marks("5", "4"));
        return Stream.of(
                bad("POINTS_NOT_POSITIVE", "/points", i -> points(i, "0")),
                bad("POINTS_NOT_POSITIVE", "/points", i -> points(i, "-5")),
                bad("POINTS_TOO_FINE", "/points", i -> points(i, "5.001")),
                bad("MAX_DEDUCT_RANGE", "/scoring/maxDeduct", i -> scoring(i, tooMuch)),
                bad("PER_CASE_RANGE", "/scoring/perCase", i -> scoring(i, noCase)),
                bad("PER_CASE_UNUSED", "/scoring/perCase", i -> scoring(i, idleCase)),
                bad("STEPS_NOT_FALLING", "/scoring/steps", i -> scoring(i, rising)),
                bad("STEPS_NOT_FALLING", "/scoring/steps", i -> scoring(i, notFull)),
                bad("STEPS_NOT_FALLING", "/scoring/steps", i -> scoring(i, below)),
                bad("STEPS_UNUSED", "/scoring/steps", i -> scoring(i, idleSteps)),
                bad("WEIGHT_NOT_POINTS", "/weight", i -> weight(i, "4", "0.99", "少算")),
                bad("WEIGHT_WITHOUT_REASON", "/weight/reason", i -> weight(i, "4", "1", " ")),
                bad("INPUT_MISSING", "/inputs", SchemeFixture::inputs));
    }

    private static Arguments bad(String code, String field, UnaryOperator<Indicator> change) {
        return Arguments.of(code, field, change);
    }

    private static List<BigDecimal> marks(String... marks) {
        return Stream.of(marks).map(BigDecimal::new).toList();
    }

    @ParameterizedTest
    @MethodSource
    void malformed(String code, String field, UnaryOperator<Indicator> change) {
        Refusal refusal = SchemeRule.refusesForm(with(county(), "4.3", change)).orElseThrow();
        assertEquals("SCHEME_MALFORMED", refusal.code());
        assertEquals("JZ-3.1", refusal.clause());
        FieldError error = refusal.errors().get(0);
        assertEquals(code, error.code());
        assertEquals("/content/items/3/indicators/2" + field, error.pointer());
    }

    @Test
    void aCodeUsedTwiceIsRefusedAlsoBetweenItemsAndIndicators() {
        SchemeContent content = county();
        SchemeItem first = content.items().get(0);
        SchemeItem twin = new SchemeItem("1.1", first.name(), first.nameEn(), first.points(), List.of());
        List<SchemeItem> items =
                Stream.concat(content.items().stream(), Stream.of(twin)).toList();
        Refusal refusal = SchemeRule.refusesForm(
                        new SchemeContent(content.title(), content.basis(), content.shape(), items))
                .orElseThrow();
        assertEquals(
                List.of(new FieldError("/content/items/7/code", "CODE_TWICE", java.util.Map.of("value", "1.1"))),
                refusal.errors());
    }

    @Test
    void aHundredMinusOneHundredthIsNotAHundred() {
        SchemeContent content = summed(with(county(), "5.2", i -> points(i, "4.99")));
        assertEquals(Optional.empty(), SchemeRule.refusesForm(content));
        Refusal refusal = SchemeRule.refusesBalance(content).orElseThrow();
        assertEquals("SCHEME_UNBALANCED", refusal.code());
        assertEquals("JZ-3.1", refusal.clause());
        assertEquals(List.of("TOTAL_NOT_100"), codes(refusal));
        assertEquals("99.99", refusal.errors().get(0).params().get("found"));
    }

    @Test
    void anItemThatIsNotTheSumOfItsIndicatorsIsRefusedThoughTheTotalIsAHundred() {
        SchemeContent content = with(with(county(), "5.2", i -> points(i, "4")), "6.3", i -> points(i, "5"));
        Refusal refusal = SchemeRule.refusesBalance(content).orElseThrow();
        assertEquals(List.of("ITEM_SUM", "ITEM_SUM"), codes(refusal));
    }

    @Test
    void anotherShapeIsLawfulWhenTheEditionSaysSoAndWhy() {
        SchemeContent eighteen = eighteenIndicators(new SchemeShape(7, 18, "本年度试点,5.3并入5.2"));
        assertEquals(Optional.empty(), SchemeRule.refusesBalance(eighteen));
        assertEquals(
                List.of("SHAPE_WITHOUT_REASON"),
                codes(SchemeRule.refusesBalance(eighteenIndicators(new SchemeShape(7, 18, " ")))
                        .orElseThrow()));
        assertEquals(
                List.of("SHAPE_COUNT"),
                codes(SchemeRule.refusesBalance(eighteenIndicators(SchemeShape.SEVEN_NINETEEN))
                        .orElseThrow()));
    }

    @Test
    void aDraftMayBeOutOfBalanceButNotOutOfForm() {
        SchemeContent content = with(county(), "5.2", i -> points(i, "4.99"));
        assertEquals(Optional.empty(), SchemeRule.refusesForm(content));
        assertTrue(SchemeRule.refusesBalance(content).isPresent());
    }

    private static SchemeContent eighteenIndicators(SchemeShape shape) {
        SchemeContent content = with(county(), "5.2", i -> points(i, "9"));
        List<SchemeItem> items = content.items().stream()
                .map(item -> new SchemeItem(
                        item.code(),
                        item.name(),
                        item.nameEn(),
                        item.points(),
                        item.indicators().stream()
                                .filter(i -> !i.code().equals("5.3"))
                                .toList()))
                .toList();
        return new SchemeContent(content.title(), content.basis(), shape, items);
    }

    private static List<String> codes(Refusal refusal) {
        return refusal.errors().stream().map(FieldError::code).toList();
    }
}
