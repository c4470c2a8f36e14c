package cn.zeren.notice.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.matter.MatterWire.Doing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Between which days a fact of another service is a matter of a unit. */
class MatterWireTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UUID ID = UUID.randomUUID();
    private static final UUID UNIT = UUID.randomUUID();

    /** Late in the evening of 4 January by universal time is the 5th in China. */
    private static final Doing LAID_DOWN = new Doing(Instant.parse("2016-01-04T20:00:00Z"));

    private static final Doing ENDED = new Doing(Instant.parse("2016-05-31T17:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "PLANNED,,",
        "RECORDED,2016-04-20,2016-04-20",
        "COMPLETED,2016-04-20,2016-04-20",
        "CANCELLED,,2016-06-01"
    })
    void aVisitIsOpenUntilItHappenedOrWasCalledOff(String status, LocalDate happened, LocalDate settled) {
        LocalDate planned = LocalDate.of(2016, 3, 1);
        var state = new MatterWire.VisitState(
                new MatterWire.Leader(UNIT), planned, happened, status, LAID_DOWN, settled == null ? null : ENDED);

        MatterRow row = new MatterWire.Visit(ID, state).matter(ZONE).orElseThrow();

        assertEquals(settled, row.settled());
        assertEquals(UNIT, row.postId());
        assertNull(row.unitId());
        assertEquals(planned, row.matter().due());
        assertEquals(LocalDate.of(2016, 1, 5), row.matter().since());
    }

    @Test
    void aLetterIsAMatterFromItsIssueUntilTheUnitHasSigned() {
        LocalDate due = LocalDate.of(2016, 2, 1);
        Instant issued = LAID_DOWN.at();

        assertTrue(letter(due, null, null, null).matter(ZONE).isEmpty());
        assertNull(letter(due, issued, null, null).matter(ZONE).orElseThrow().settled());
        assertEquals(
                LocalDate.of(2016, 6, 1),
                letter(due, issued, ENDED, null).matter(ZONE).orElseThrow().settled());
    }

    @Test
    void aLetterThatEndsUnsignedIsNoMatterAnyMore() {
        MatterRow row = letter(LocalDate.of(2016, 2, 1), LAID_DOWN.at(), null, ENDED.at())
                .matter(ZONE)
                .orElseThrow();

        assertEquals(LocalDate.of(2016, 6, 1), row.settled());
    }

    @Test
    void aSignalIsAMatterOnlyOnceAPersonHasSentIt() {
        LocalDate sent = LocalDate.of(2016, 3, 1);
        LocalDate due = LocalDate.of(2016, 3, 16);

        assertTrue(signal(null, null, null, null).matter(ZONE).isEmpty());
        assertTrue(signal(null, null, null, ENDED).matter(ZONE).isEmpty());
        assertNull(signal(sent, due, null, null).matter(ZONE).orElseThrow().settled());
        assertEquals(
                LocalDate.of(2016, 6, 1),
                signal(sent, due, ENDED, null).matter(ZONE).orElseThrow().settled());
        assertEquals(
                LocalDate.of(2016, 6, 1),
                signal(sent, due, null, ENDED).matter(ZONE).orElseThrow().settled());
    }

    @Test
    void aScoreIsKeptAsItIsAndWhetherItIsLowIsNotJudgedHere() {
        LocalDate on = LocalDate.of(2016, 3, 1);
        var state = new MatterWire.IndicatorState(UNIT, "7.2", new BigDecimal("3.50"), new BigDecimal("8"), on, null);

        MatterRow row = new MatterWire.Indicator(ID, state).matter(ZONE).orElseThrow();

        Matter scored =
                new Matter(MatterKind.INDICATOR, ID, on, null, "7.2", new BigDecimal("3.50"), new BigDecimal("8"));
        assertEquals(new MatterRow(scored, UNIT, null, null), row);
    }

    private static MatterWire.Letter letter(LocalDate due, Instant issued, Doing signed, Instant ended) {
        return new MatterWire.Letter(ID, new MatterWire.LetterState(UNIT, due, issued, signed, ended));
    }

    private static MatterWire.Signal signal(LocalDate sent, LocalDate due, Doing answered, Doing dropped) {
        return new MatterWire.Signal(ID, new MatterWire.SignalState(UNIT, "MANY_ISSUES", sent, due, answered, dropped));
    }
}
