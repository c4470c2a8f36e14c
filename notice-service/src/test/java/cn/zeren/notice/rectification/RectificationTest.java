package cn.zeren.notice.rectification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.Samples;
import cn.zeren.notice.problem.Finding;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.rectification.Rectification.Opening;
import cn.zeren.platform.kernel.Refused;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A list is open as long as one of its problems is. */
class RectificationTest {

    private static final LocalDate DAY = LocalDate.of(2016, 3, 2);

    @Test
    void theLastClosingClosesIt() {
        Rectification list = list(Origin.INSPECTION, 2);

        assertEquals(List.of(RectificationEvent.PROGRESSED), count(list, 1, 1));
        assertEquals(RectificationStatus.OPEN, list.status());
        assertNull(list.closedOn());
        assertEquals(List.of(RectificationEvent.CLOSED), count(list, 0, 2));
        assertEquals(DAY, list.closedOn());
    }

    @Test
    void aReopenedProblemOpensItAgain() {
        Rectification list = list(Origin.INSPECTION, 1);
        count(list, 0, 1);

        assertEquals(List.of(RectificationEvent.REOPENED), count(list, 1, 0));
        assertEquals(RectificationStatus.OPEN, list.status());
        assertNull(list.closedOn());
        assertNull(list.ended());
    }

    @Test
    void aCountThatDidNotChangeSaysNothing() {
        Rectification list = list(Origin.INSPECTION, 2);

        assertEquals(List.of(), count(list, 2, 0));
    }

    @Test
    void whereAllWereVoidedNothingWasRectified() {
        Rectification list = list(Origin.INSPECTION, 1);

        assertEquals(List.of(RectificationEvent.VOIDED), count(list, 0, 0));
        assertEquals(RectificationStatus.VOIDED, list.status());
        assertNull(list.closedOn());
    }

    @Test
    void whatANoticeOrderedGoesWithTheNotice() {
        Rectification list = list(Origin.NOTICE, 1);

        Refused refused = assertThrows(Refused.class, () -> list.annul(Samples.OFFICE_HEAD, "有误", Samples.NEW_YEAR));

        assertEquals("VOIDED_WITH_NOTICE", refused.refusal().code());
        assertEquals(List.of(RectificationEvent.VOIDED), list.withdrawn(Samples.OFFICE_HEAD, Samples.NEW_YEAR));
    }

    @Test
    void whatANoticeOrderedGoesWithItAlsoWhenAllOfItWasRectified() {
        Rectification list = list(Origin.NOTICE, 1);
        count(list, 0, 1);

        assertEquals(List.of(RectificationEvent.VOIDED), list.withdrawn(Samples.OFFICE_HEAD, Samples.NEW_YEAR));

        assertEquals(RectificationStatus.VOIDED, list.status());
        assertNull(list.closedOn());
        assertEquals(
                "RECTIFICATION_STATE",
                list.status().refusesReopening().orElseThrow().code());
    }

    @Test
    void whatIsNoLongerOpenIsNotVoided() {
        Rectification list = list(Origin.INSPECTION, 1);
        count(list, 0, 1);

        assertEquals(
                "RECTIFICATION_STATE",
                list.refusesVoid(Samples.OFFICE_HEAD).orElseThrow().code());
        assertEquals("FORBIDDEN", list.refusesVoid(Samples.CLERK).orElseThrow().code());
    }

    @Test
    void anInspectionNoSystemKnowsHasTheListsOwnId() {
        Rectification list = list(Origin.INSPECTION, 1);

        assertEquals(list.id(), list.originId());
    }

    private static List<RectificationEvent> count(Rectification list, int open, int closed) {
        return list.counted(open, closed, Samples.CLERK, DAY, Samples.NEW_YEAR);
    }

    private static Rectification list(Origin origin, int problems) {
        Finding told = new Finding(1, ProblemCause.OTHER, "问题", "条文", "要求", null);
        Opening opening =
                new Opening(origin, null, UUID.randomUUID(), null, DAY, null, Collections.nCopies(problems, told));
        return Rectification.opened(UUID.randomUUID(), opening, Samples.CLERK, Samples.NEW_YEAR);
    }
}
