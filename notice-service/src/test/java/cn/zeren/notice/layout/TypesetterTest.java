package cn.zeren.notice.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.document.Face;
import cn.zeren.notice.font.FontRepository;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TypesetterTest {

    private final Typesetter type = new Typesetter(FontRepository.load(null));

    @Test
    void twentyEightCharactersFillALine() {
        List<Line> lines = lines("责".repeat(57));
        assertEquals(
                List.of(28, 28, 1),
                lines.stream().map(line -> text(line).length()).toList());
        assertEquals(156, lines.get(0).width(), 1e-6);
    }

    @Test
    void aMarkThatWouldBeginALineIsTakenInWhereOthersGiveWay() {
        List<Line> lines = lines("责，任，" + "制".repeat(24) + "。责任");
        assertEquals("责，任，" + "制".repeat(24) + "。", text(lines.get(0)));
        assertEquals(156, lines.get(0).width(), 1e-6);
    }

    @Test
    void aMarkThatCannotBeTakenInTakesACharacterWithItAndTheLineIsDrawnOut() {
        List<Line> lines = lines("责".repeat(28) + "……任");
        assertEquals("责".repeat(27), text(lines.get(0)));
        assertEquals(156, lines.get(0).width(), 1e-6);
    }

    @Test
    void aNumberAndItsYearStayTogether() {
        List<Line> lines = lines("责".repeat(26) + "2026年任务");
        assertEquals("责".repeat(26), text(lines.get(0)));
        assertTrue(text(lines.get(1)).startsWith("2026年"));
    }

    @Test
    void whatOffersNoPlaceToBreakIsBrokenAllTheSame() {
        List<Line> lines = lines("9".repeat(200));
        assertTrue(lines.size() > 1);
        assertEquals("9".repeat(200), lines.stream().map(TypesetterTest::text).collect(Collectors.joining()));
    }

    private List<Line> lines(String text) {
        return type.lines(16, 156, 156, List.of(new Typesetter.Run(Face.BODY, text)));
    }

    private static String text(Line line) {
        return line.pieces().stream().map(Line.Piece::text).collect(Collectors.joining());
    }
}
