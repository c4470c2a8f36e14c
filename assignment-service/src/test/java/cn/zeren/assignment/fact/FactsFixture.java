package cn.zeren.assignment.fact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Writes facts down by their codes; a fact's id follows from its code. Periods default to always. */
public final class FactsFixture {

    public static final Period ALWAYS = Period.from(LocalDate.of(2010, 1, 1));
    private static final Instant KNOWN = Instant.parse("2016-01-04T01:00:00Z");

    private final List<FactRow<Unit>> units = new ArrayList<>();
    private final List<FactRow<Post>> posts = new ArrayList<>();
    private final List<FactRow<Official>> officials = new ArrayList<>();
    private final List<FactRow<Tenure>> tenures = new ArrayList<>();
    private final List<FactRow<Portfolio>> portfolios = new ArrayList<>();
    private final List<FactRow<GroupMember>> members = new ArrayList<>();
    private final List<FactRow<InspectionLead>> leads = new ArrayList<>();
    private final List<FactRow<Conflict>> conflicts = new ArrayList<>();
    private final List<FactRow<Succession>> successions = new ArrayList<>();
    private final List<FactRow<CoverageRule>> rules = new ArrayList<>();

    /** Keeps the ids of one city apart from those of another with the same codes. */
    private final String world;

    public FactsFixture() {
        this("");
    }

    public FactsFixture(String world) {
        this.world = world;
    }

    /** The id of a fact of the city without a name. */
    public static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of a fact of this city. */
    public UUID of(String code) {
        return id(world + code);
    }

    public static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    /**
     * A city of 2016: 市委 with 书记甲, 常委乙 and 常委丙; 市政府 with 市长丁, 副市长戊 and the non-Party 副市长己; 教育局 under
     * 戊 with its own head 庚; the leading group with 组织部 (under 乙) and 财政局 (under 丙); 公安县, inspected by 财政局.
     */
    public static FactsFixture city() {
        return new FactsFixture().asCity();
    }

    /** As {@link #city}. */
    public FactsFixture asCity() {
        return this.standardRule()
                .unit("市委", UnitType.PARTY_COMMITTEE, null)
                .head("书记", "市委", "甲")
                .member("常委一", "市委", "乙")
                .member("常委二", "市委", "丙")
                .unit("市政府", UnitType.GOVERNMENT, "市委")
                .head("市长", "市政府", "丁")
                .member("副市长一", "市政府", "戊")
                .post("副市长二", "市政府", PostRank.MEMBER)
                .official("己", false)
                .tenure("己", "副市长二")
                .unit("组织部", UnitType.PARTY_DEPARTMENT, "市委")
                .head("组织部长", "组织部", "辛")
                .portfolio("常委一", "组织部")
                .unit("财政局", UnitType.GOV_DEPARTMENT, "市委")
                .head("财政局长", "财政局", "壬")
                .portfolio("常委二", "财政局")
                .unit("教育局", UnitType.GOV_DEPARTMENT, "市委")
                .head("教育局长", "教育局", "庚")
                .portfolio("副市长一", "教育局")
                .unit("领导小组", UnitType.LEADING_GROUP, "市委")
                .groupMember("组织部", "领导小组")
                .groupMember("财政局", "领导小组")
                .unit("公安县", UnitType.COUNTY_LEVEL, "市委")
                .head("县委书记", "公安县", "癸")
                .lead(2015, "财政局", "公安县");
    }

    public FactsFixture unit(String code, UnitType type, String managedBy) {
        return unit(code, type, managedBy, ALWAYS);
    }

    public FactsFixture unit(String code, UnitType type, String managedBy, Period valid) {
        UUID manager = managedBy == null ? null : of(managedBy);
        return add(units, code, valid, new Unit(code, code, type, "421000", manager, manager, null, null, null));
    }

    public FactsFixture post(String code, String unit, PostRank rank) {
        return post(code, unit, rank, ALWAYS);
    }

    public FactsFixture post(String code, String unit, PostRank rank, Period valid) {
        return add(posts, code, valid, new Post(code, of(unit), code, rank));
    }

    public FactsFixture official(String code, boolean partyMember) {
        return official(code, partyMember, ALWAYS);
    }

    public FactsFixture official(String code, boolean partyMember, Period valid) {
        return add(officials, code, valid, new Official(code, code, partyMember, of("市委")));
    }

    public FactsFixture tenure(String official, String post) {
        return tenure(official, post, ALWAYS);
    }

    public FactsFixture tenure(String official, String post, Period valid) {
        return tenure(official, post, TenureKind.REGULAR, valid);
    }

    public FactsFixture tenure(String official, String post, TenureKind kind, Period valid) {
        return add(tenures, official + "@" + post + valid.from(), valid, new Tenure(of(official), of(post), kind));
    }

    public FactsFixture portfolio(String post, String unit) {
        return portfolio(post, unit, ALWAYS);
    }

    public FactsFixture portfolio(String post, String unit, Period valid) {
        return add(portfolios, post + ">" + unit + valid.from(), valid, new Portfolio(of(post), of(unit), null));
    }

    public FactsFixture groupMember(String unit, String group) {
        return groupMember(unit, group, ALWAYS);
    }

    public FactsFixture groupMember(String unit, String group, Period valid) {
        return add(members, unit + "^" + group + valid.from(), valid, new GroupMember(of(unit), of(group)));
    }

    public FactsFixture lead(int year, String leadUnit, String target) {
        return add(
                leads,
                year + leadUnit + "?" + target,
                Period.ofYear(year),
                new InspectionLead(year, of(leadUnit), of(target)));
    }

    /** One unit takes over from another. */
    public FactsFixture succession(String predecessor, String successor, SuccessionKind kind, String day) {
        return add(
                successions,
                predecessor + "»" + successor,
                days(day, null),
                new Succession(of(predecessor), of(successor), kind, null));
    }

    /** A tie of an official to another official. */
    public FactsFixture tie(String official, String other, ConflictKind kind, Period valid) {
        return add(
                conflicts,
                official + "~" + other + kind + valid.from(),
                valid,
                new Conflict(official + "~" + other, kind, of(official), of(other), null, null));
    }

    /** A tie of an official to a unit. */
    public FactsFixture tieToUnit(String official, String unit, ConflictKind kind, Period valid) {
        return add(
                conflicts,
                official + "~" + unit + kind + valid.from(),
                valid,
                new Conflict(official + "~" + unit, kind, of(official), null, of(unit), null));
    }

    /** An edition of the coverage policy under which all that it decides on has one weight. */
    public FactsFixture rule(String manager, FindingWeight weight, Integer actingMonths, Period valid) {
        UUID unit = manager == null ? null : of(manager);
        var rule =
                new CoverageRule("edition", unit, "荆办〔2016〕1号", weight, weight, weight, weight, actingMonths, weight);
        return add(rules, "rule" + manager + valid.from(), valid, rule);
    }

    /** The standard edition, as the service ships it. */
    public FactsFixture standardRule() {
        return add(
                rules,
                "standard",
                ALWAYS,
                new CoverageRule(
                        "STANDARD",
                        null,
                        "DESIGN-VACANCY",
                        FindingWeight.BLOCKING,
                        FindingWeight.REPORTED,
                        FindingWeight.BLOCKING,
                        FindingWeight.REPORTED,
                        12,
                        FindingWeight.REPORTED));
    }

    /** A head post, and a Party member who holds it. */
    public FactsFixture head(String post, String unit, String official) {
        return post(post, unit, PostRank.HEAD).official(official, true).tenure(official, post);
    }

    /** A post in the leading body, and a Party member who holds it. */
    public FactsFixture member(String post, String unit, String official) {
        return post(post, unit, PostRank.MEMBER).official(official, true).tenure(official, post);
    }

    /** Takes back every row of the facts whose id is that code's. */
    public FactsFixture without(String code) {
        return without(of(code));
    }

    public FactsFixture without(UUID fact) {
        List.of(units, posts, officials, tenures, portfolios, members, leads, conflicts, rules, successions)
                .forEach(list -> list.removeIf(row -> row.id().equals(fact)));
        return this;
    }

    /** Takes back all tenures of a post. */
    public FactsFixture vacate(String post) {
        tenures.removeIf(row -> row.content().postId().equals(of(post)));
        return this;
    }

    /** Takes back all division of work over a unit. */
    public FactsFixture uncharge(String unit) {
        portfolios.removeIf(row -> row.content().unitId().equals(of(unit)));
        return this;
    }

    public Facts facts() {
        return new Facts(
                List.copyOf(units),
                List.copyOf(posts),
                List.copyOf(officials),
                List.copyOf(tenures),
                List.copyOf(portfolios),
                List.copyOf(members),
                List.copyOf(leads),
                List.of(),
                List.copyOf(conflicts),
                List.copyOf(rules),
                List.copyOf(successions));
    }

    /** The same facts, told in another order. */
    public Facts shuffled(long seed) {
        for (List<?> list :
                List.of(units, posts, officials, tenures, portfolios, members, leads, conflicts, rules, successions)) {
            Collections.shuffle(list, new Random(seed));
        }
        return facts();
    }

    private <T extends Fact> FactsFixture add(List<FactRow<T>> rows, String code, Period valid, T content) {
        UUID id = of(code);
        if (rows.stream().anyMatch(row -> row.id().equals(id) && row.valid().overlaps(valid))) {
            throw new IllegalStateException(code + " says two things of one day");
        }
        rows.add(new FactRow<>(id, valid, KNOWN, null, content));
        return this;
    }
}
