package cn.zeren.assignment.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.Sponsor;
import cn.zeren.assignment.derivation.Target;
import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.map.ResponsibilityMap.Tie;
import cn.zeren.assignment.map.ResponsibilityMap.Uncovered;
import cn.zeren.assignment.paper.Sheet;
import cn.zeren.assignment.register.AssignmentStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a map's parts stand on its sheets. */
class MapLayoutTest {

    @ParameterizedTest
    @CsvSource({"1,1,1", "12,5,1", "3,40,2", "40,7,4", "2,300,10"})
    void everyTargetIsDrawnOnceWithinTheSheetAndLargeEnoughToRead(int leaders, int units, int sheets) {
        List<Sheet> drawn = MapLayout.sheets(map(leaders, units), "某市2016年分层包保责任图", "2016-05-01");
        assertTrue(drawn.size() <= sheets, drawn.size() + " sheets");
        List<Sheet.Text> texts = drawn.stream()
                .flatMap(sheet -> sheet.shapes().stream())
                .filter(Sheet.Text.class::isInstance)
                .map(Sheet.Text.class::cast)
                .toList();
        assertEquals(
                (long) leaders * units,
                texts.stream().filter(text -> text.text().startsWith("单位")).count());
        for (Sheet.Text text : texts) {
            assertTrue(text.size() >= 2.1, text.text());
            assertTrue(
                    text.x() >= 0 && text.x() + Sheet.width(text.text(), text.size()) <= Sheet.A3_WIDTH, text.text());
            assertTrue(text.y() > 0 && text.y() < Sheet.A3_HEIGHT, text.text());
        }
        drawn.forEach(MapLayoutTest::boxesApart);
    }

    @Test
    void aLongNameIsCutAndAMarkInItIsNoMarkup() {
        List<Sheet> drawn = MapLayout.sheets(
                new ResponsibilityMap(
                        ResponsibilityMap.of(
                                        List.of(),
                                        List.of(new Uncovered(UUID.randomUUID(), "<某>" + "很长的单位名称".repeat(5))))
                                .nodes(),
                        List.of()),
                "图",
                "");
        String svg = MapSvg.of(drawn.get(0), "图");
        assertTrue(svg.contains("&lt;某&gt;很长"));
        assertTrue(svg.contains("…"));
    }

    private static void boxesApart(Sheet sheet) {
        List<Sheet.Box> boxes = sheet.shapes().stream()
                .filter(Sheet.Box.class::isInstance)
                .map(Sheet.Box.class::cast)
                .toList();
        for (int i = 0; i < boxes.size(); i++) {
            assertTrue(boxes.get(i).y() + boxes.get(i).height() <= Sheet.A3_HEIGHT - 5);
            for (int j = 0; j < i; j++) {
                assertTrue(!overlap(boxes.get(i), boxes.get(j)), boxes.get(i) + " over " + boxes.get(j));
            }
        }
    }

    private static boolean overlap(Sheet.Box a, Sheet.Box b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }

    private static ResponsibilityMap map(int leaders, int units) {
        List<Tie> ties = new ArrayList<>();
        for (int leader = 0; leader < leaders; leader++) {
            Sponsor sponsor = new Sponsor(id("p" + leader), id("o" + leader), null, "副市长" + leader, "副市长");
            for (int unit = 0; unit < units; unit++) {
                String name = "单位" + leader + "-" + unit;
                ties.add(new Tie(
                        id("a" + name),
                        AssignmentStatus.ACTIVE,
                        AssignmentType.PORTFOLIO_TO_PRINCIPAL,
                        sponsor,
                        new Target(id(name), id("post" + name), unit == 0 ? null : id("o" + name), "局长", name),
                        Period.ofYear(2016)));
            }
        }
        return ResponsibilityMap.of(ties, List.of());
    }

    private static UUID id(String name) {
        return FactsFixture.id(name);
    }
}
