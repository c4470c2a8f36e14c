package cn.zeren.assignment.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Portfolio;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.fact.UnitType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A small city: 市委, 市政府 with 教育局, 市纪委, 组织部, 领导小组 with its 办公室, and a county. */
class ScopeRuleTest {

    private static final Instant THEN = Instant.parse("2016-01-01T00:00:00Z");
    private static final Period ALWAYS = Period.from(LocalDate.of(2010, 1, 1));
    private static final LocalDate JULY = LocalDate.of(2016, 7, 1);

    private final List<FactRow<Tenure>> tenures = new ArrayList<>();
    private final List<FactRow<Post>> posts = new ArrayList<>();
    private final List<FactRow<Unit>> units = new ArrayList<>();
    private final List<FactRow<Portfolio>> portfolios = new ArrayList<>();
    private final List<Cover> covers = new ArrayList<>();

    @BeforeEach
    void aSmallCity() {
        unit("市委", UnitType.PARTY_COMMITTEE, null);
        unit("市政府", UnitType.GOVERNMENT, "市委");
        unit("教育局", UnitType.GOV_DEPARTMENT, "市政府");
        unit("市纪委", UnitType.DISCIPLINE_COMMISSION, "市委");
        unit("市委组织部", UnitType.PARTY_DEPARTMENT, "市委");
        unit("市委宣传部", UnitType.PARTY_DEPARTMENT, "市委");
        unit("领导小组", UnitType.LEADING_GROUP, "市委");
        unit("领导小组办公室", UnitType.LG_OFFICE, "领导小组");
        unit("监利县", UnitType.COUNTY_LEVEL, "市委");
    }

    @Test
    void theHeadOfAUnitSeesItAndAllBelow() {
        hold("市长", "市政府", PostRank.HEAD, ALWAYS);
        assertEquals("市政府 POST 2010-01-01..", sight());
    }

    @Test
    void staffSeeTheirOwnUnit() {
        hold("联络员", "教育局", PostRank.STAFF, ALWAYS);
        assertEquals("教育局 POST 2010-01-01..", sight());
    }

    @Test
    void aViceMayorSeesByPortfolioAndNotTheWholeGovernment() {
        hold("副市长", "市政府", PostRank.MEMBER, ALWAYS);
        assertEquals("", sight());
        portfolio("副市长", "教育局", Period.ofYear(2016));
        assertEquals("教育局 PORTFOLIO 2016-01-01..2017-01-01", sight());
    }

    @Test
    void aDeputyOfADepartmentSeesTheDepartment() {
        hold("副局长", "教育局", PostRank.MEMBER, ALWAYS);
        assertEquals("教育局 POST 2010-01-01..", sight());
    }

    @Test
    void bodiesThatActForTheUnitAboveSeeWhatItSees() {
        for (String body : List.of("市纪委", "市委组织部", "领导小组", "领导小组办公室")) {
            tenures.clear();
            hold(body + "干部", body, PostRank.STAFF, ALWAYS);
            assertEquals("市委 ACTS_FOR 2010-01-01..", sight(), body);
        }
    }

    @Test
    void anOrdinaryDepartmentOfThePartyActsForNobody() {
        hold("宣传部长", "市委宣传部", PostRank.HEAD, ALWAYS);
        assertEquals("市委宣传部 POST 2010-01-01..", sight());
    }

    @Test
    void aMemberOfABodyThatActsForTheCommitteeSeesWithIt() {
        hold("组织部副部长", "市委组织部", PostRank.MEMBER, ALWAYS);
        assertEquals("市委 ACTS_FOR 2010-01-01..", sight());
    }

    @Test
    void anAssignmentShowsItsTargetToThePostThatAnswers() {
        hold("常委", "市委", PostRank.MEMBER, ALWAYS);
        covers.add(new Cover(id("常委"), null, id("监利县"), Period.ofYear(2016)));
        covers.add(new Cover(id("另一常委"), id("市委"), id("教育局"), Period.ofYear(2016)));
        assertEquals("监利县 ASSIGNMENT 2016-01-01..2017-01-01", sight());
    }

    @Test
    void anAssignmentOfAUnitShowsItsTargetToAllItsPosts() {
        hold("宣传部干事", "市委宣传部", PostRank.STAFF, ALWAYS);
        covers.add(new Cover(null, id("市委宣传部"), id("监利县"), Period.ofYear(2016)));
        assertEquals("市委宣传部 POST 2010-01-01.., 监利县 ASSIGNMENT 2016-01-01..2017-01-01", sight());
    }

    @Test
    void sightEndsWithThePost() {
        hold("局长", "教育局", PostRank.HEAD, new Period(LocalDate.of(2015, 1, 1), JULY));
        assertEquals("教育局 POST 2015-01-01..2016-07-01", sight());
    }

    @Test
    void aPortfolioCountsOnlyWhileThePostIsHeld() {
        hold("副市长", "市政府", PostRank.MEMBER, Period.from(JULY));
        portfolio("副市长", "教育局", Period.ofYear(2016));
        assertEquals("教育局 PORTFOLIO 2016-07-01..2017-01-01", sight());
    }

    @Test
    void aUnitRenamedInBetweenIsOneStretchOfSight() {
        units.removeIf(row -> row.id().equals(id("教育局")));
        row("教育局", new Period(LocalDate.of(2010, 1, 1), JULY), UnitType.GOV_DEPARTMENT, "教育局", "市政府");
        row("教育局", Period.from(JULY), UnitType.GOV_DEPARTMENT, "教育和体育局", "市政府");
        hold("局长", "教育局", PostRank.HEAD, ALWAYS);
        assertEquals("教育局 POST 2010-01-01..", sight());
    }

    @Test
    void anOfficialWithoutAPostSeesNothing() {
        assertEquals("", sight());
    }

    private String sight() {
        var facts = ScopeFacts.of(tenures, posts, units, portfolios, covers);
        return ScopeRule.roots(id("干部"), facts).stream()
                .map(root -> name(root.unitId()) + " " + root.reason() + " "
                        + root.period().from() + ".."
                        + (root.period().to() == null ? "" : root.period().to()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void hold(String title, String unit, PostRank rank, Period when) {
        posts.add(new FactRow<>(id(title), ALWAYS, THEN, null, new Post(title, id(unit), title, rank)));
        var tenure = new Tenure(id("干部"), id(title), TenureKind.REGULAR);
        tenures.add(new FactRow<>(id("任" + title), when, THEN, null, tenure));
    }

    private void portfolio(String post, String unit, Period when) {
        portfolios.add(new FactRow<>(id(post + unit), when, THEN, null, new Portfolio(id(post), id(unit), null)));
    }

    private void unit(String name, UnitType type, String parent) {
        row(name, ALWAYS, type, name, parent);
    }

    private void row(String of, Period when, UnitType type, String name, String parent) {
        var unit = new Unit(of, name, type, null, parent == null ? null : id(parent), null, null, null, null);
        units.add(new FactRow<>(id(of), when, THEN, null, unit));
    }

    private String name(UUID unit) {
        return units.stream()
                .filter(row -> row.id().equals(unit))
                .findFirst()
                .orElseThrow()
                .content()
                .code();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
