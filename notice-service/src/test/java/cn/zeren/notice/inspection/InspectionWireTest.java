package cn.zeren.notice.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.inspection.InspectionWire.Item;
import cn.zeren.notice.inspection.InspectionWire.State;
import cn.zeren.notice.problem.Finding;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.rectification.Rectification.Opening;
import cn.zeren.platform.testing.Contracts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a feedback is read as. */
class InspectionWireTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 11, 21);
    private static final LocalDate LATER = LocalDate.of(2016, 12, 5);

    @Test
    void whatIsReadIsWhatIsExpectedOfTheAssessment() {
        new Contracts(Path.of("src/test/resources/contracts"))
                .promises("zeren.assessment.inspection-feedback.v1", InspectionWire.Feedback.class);
    }

    @Test
    void whatStandsIsListedByTheDaysTheUnitWasTold() {
        State told = state(
                item(3, "CONDUCT", LATER, null), item(1, "RULES_LACKING", FIRST, null), item(2, "OTHER", FIRST, LATER));

        assertEquals(
                List.of(FIRST, LATER),
                told.openings().stream().map(Opening::openedOn).toList());
        assertEquals(
                List.of(List.of(1), List.of(3)),
                told.openings().stream()
                        .map(day -> day.problems().stream().map(Finding::no).toList())
                        .toList());
        assertEquals(Set.of(2), told.withdrawn());
    }

    @Test
    void aFindingPointsToTheFeedbackByItsNumberAndNamesTheClauseInWords() {
        Finding finding = item(4, "RULES_LACKING", FIRST, null).finding();

        assertEquals("检查反馈第4项:制度不健全或不执行(考核指标7.2)。", finding.fact());
        assertEquals("关于实行党风廉政建设责任制的规定（2010）第七条", finding.basis());
        assertEquals(ProblemCause.RULES_LACKING, finding.cause());
    }

    @Test
    void aCauseThatIsNotOnTheListIsNotTakenForAnother() {
        Item item = item(1, "SECRECY_LAX", FIRST, null);

        assertEquals(ProblemCause.OTHER, item.finding().cause());
        assertEquals("检查反馈第1项:其他 SECRECY_LAX(考核指标7.2)。", item.finding().fact());
        assertEquals(Set.of("SECRECY_LAX"), state(item).unknownCauses());
        assertEquals(Set.of(), state(item(1, "OTHER", FIRST, null)).unknownCauses());
        assertEquals(Set.of(), state(item(1, "SECRECY_LAX", FIRST, LATER)).unknownCauses(), "nobody need look at it");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "张三", "lower"})
    void wordsInPlaceOfACodeAreRefused(String cause) {
        assertThrows(IllegalArgumentException.class, () -> item(1, cause, FIRST, null));
    }

    private static State state(Item... items) {
        return new State(UUID.randomUUID(), UUID.randomUUID(), null, List.of(items));
    }

    private static Item item(int no, String cause, LocalDate told, LocalDate withdrawn) {
        return new Item(no, cause, "GD2010-7", "7.2", told, null, withdrawn);
    }
}
