package cn.zeren.assignment.change;

import static cn.zeren.assignment.change.Lineage.Reason.STANDS;
import static cn.zeren.assignment.change.Lineage.Reason.SUCCESSOR;
import static cn.zeren.assignment.change.Lineage.Reason.SUPERIOR;
import static cn.zeren.assignment.fact.SuccessionKind.MERGE;
import static cn.zeren.assignment.fact.SuccessionKind.RENAME;
import static cn.zeren.assignment.fact.SuccessionKind.SPLIT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.change.Lineage.Heir;
import cn.zeren.assignment.change.Lineage.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who a unit was and became, case by case. */
class UnitIdentityTest {

    private final Changes changes = new Changes().unit("市委", null, "2010-01-01", null);

    @Test
    void aRenamedCountyHasItsOldSelfForItsPast() {
        changes.unit("监利县", "市委", "2010-01-01", "2020-06-12")
                .unit("监利市", "市委", "2020-06-12", null)
                .change("监利县", "监利市", RENAME, "2020-06-12");
        assertEquals(
                Set.of(Changes.id("监利县"), Changes.id("监利市")),
                of("监利市", "2021-01-01").past());
        assertEquals(
                List.of("2020-06-12"),
                of("监利市", "2021-01-01").stages().stream()
                        .filter(stage -> stage.relation() == Lineage.Relation.ITSELF)
                        .map(stage -> stage.from().toString())
                        .toList());
        assertEquals(
                new Heir(Changes.id("监利市"), SUCCESSOR), of("监利县", "2021-01-01").heir());
    }

    @Test
    void beforeTheDayOfTheChangeNothingHasChanged() {
        changes.unit("监利县", "市委", "2010-01-01", "2020-06-12")
                .unit("监利市", "市委", "2020-06-12", null)
                .change("监利县", "监利市", RENAME, "2020-06-12");
        assertEquals(1, of("监利县", "2020-06-11").stages().size());
        assertEquals(
                new Heir(Changes.id("监利县"), STANDS), of("监利县", "2020-06-11").heir());
    }

    @Test
    void aMergedUnitHasThePastOfAllAndEachOfThemItAsHeir() {
        changes.unit("甲局", "市委", "2010-01-01", "2019-01-01")
                .unit("乙局", "市委", "2010-01-01", "2019-01-01")
                .unit("合局", "市委", "2019-01-01", null)
                .change("甲局", "合局", MERGE, "2019-01-01")
                .change("乙局", "合局", MERGE, "2019-01-01");
        assertEquals(3, of("合局", "2020-01-01").past().size());
        for (String one : List.of("甲局", "乙局")) {
            assertEquals(
                    new Heir(Changes.id("合局"), SUCCESSOR), of(one, "2020-01-01").heir());
        }
    }

    @Test
    void bothPartsOfASplitUnitHaveItsPastAndOneOfThemIsTheHeir() {
        changes.unit("大局", "市委", "2010-01-01", "2019-01-01")
                .unit("子局", "市委", "2019-01-01", null)
                .unit("丑局", "市委", "2019-01-01", null)
                .change("大局", "子局", SPLIT, "2019-01-01")
                .change("大局", "丑局", SPLIT, "2019-01-01");
        assertEquals(
                Map.of(Changes.id("子局"), true, Changes.id("丑局"), true),
                Map.of(
                        Changes.id("子局"),
                        of("子局", "2020-01-01").past().contains(Changes.id("大局")),
                        Changes.id("丑局"),
                        of("丑局", "2020-01-01").past().contains(Changes.id("大局"))));
        assertEquals(
                new Heir(
                        Changes.id("子局").compareTo(Changes.id("丑局")) < 0 ? Changes.id("子局") : Changes.id("丑局"),
                        SUCCESSOR),
                of("大局", "2020-01-01").heir());
    }

    @Test
    void aUnitThatGaveAPartAwayAndStandsKeepsWhatItHasOpen() {
        changes.unit("大局", "市委", "2010-01-01", null)
                .unit("子局", "市委", "2019-01-01", null)
                .change("大局", "子局", SPLIT, "2019-01-01");
        assertEquals(new Heir(Changes.id("大局"), STANDS), of("大局", "2020-01-01").heir());
    }

    @Test
    void whatADissolvedUnitLeavesGoesUpTheTreeWhereNobodyTookOver() {
        changes.unit("大局", "市委", "2010-01-01", "2020-01-01").unit("小所", "大局", "2010-01-01", "2019-01-01");
        assertEquals(
                new Heir(Changes.id("大局"), SUPERIOR), of("小所", "2019-06-01").heir());
        assertEquals(
                new Heir(Changes.id("市委"), SUPERIOR), of("小所", "2020-06-01").heir());
    }

    @Test
    void renamedTwiceTheLineIsOneWithTheEarliestFirst() {
        changes.unit("a", "市委", "2010-01-01", "2015-01-01")
                .unit("b", "市委", "2015-01-01", "2018-01-01")
                .unit("c", "市委", "2018-01-01", null)
                .change("b", "c", RENAME, "2018-01-01")
                .change("a", "b", RENAME, "2015-01-01");
        assertEquals(
                List.of(Changes.id("a"), Changes.id("b"), Changes.id("c")),
                of("c", "2020-01-01").stages().stream().map(Stage::unitId).toList());
        assertEquals(
                List.of(Changes.id("b"), Changes.id("a")).size(),
                of("a", "2016-01-01").stages().size());
    }

    private Lineage of(String unit, String day) {
        return changes.identity().of(Changes.id(unit), LocalDate.parse(day));
    }
}
