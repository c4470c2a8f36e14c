package cn.zeren.assignment.derivation;

import cn.zeren.assignment.fact.ConflictKind;
import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.FindingWeight;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.SuccessionKind;
import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.assignment.fact.UnitType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** A small city whose facts begin, end and contradict each other at random month starts about the year 2016. */
final class RandomCity {

    static final String MANAGER = "市委";
    static final List<String> UNITS = List.of("市委", "市政府", "局一", "局二", "局三", "县一", "县二");
    /** Of some county: who sits in its leading body beside its head. */
    private static final List<String> COUNTY_POSTS = List.of("县长一", "县长二");

    private static final List<String> LEADER_POSTS = List.of("常委一", "常委二", "副市长一", "副市长二");
    private static final List<String> HEAD_POSTS = List.of("书记", "市长", "局长一", "局长二", "局长三", "县委书记一", "县委书记二");
    private static final List<String> OFFICIALS = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚");

    private final Random random;
    private final FactsFixture facts = new FactsFixture();
    private final Set<List<Object>> said = new HashSet<>();

    private RandomCity(Random random) {
        this.random = random;
    }

    static FactsFixture of(Random random) {
        return new RandomCity(random).build();
    }

    /** The editions of the coverage policy there may be. */
    static final Set<UUID> RULES = Set.of(
            FactsFixture.id("standard"), FactsFixture.id("rule市委2016-03-01"), FactsFixture.id("rule市委2016-08-01"));

    private FactsFixture build() {
        unit("市委", UnitType.PARTY_COMMITTEE, null);
        unit("市政府", UnitType.GOVERNMENT, MANAGER);
        List.of("局一", "局二", "局三").forEach(code -> unit(code, UnitType.GOV_DEPARTMENT, manager()));
        List.of("县一", "县二").forEach(code -> unit(code, UnitType.COUNTY_LEVEL, manager()));
        unit("领导小组", UnitType.LEADING_GROUP, MANAGER);
        facts.post("书记", "市委", PostRank.HEAD, mostly()).post("市长", "市政府", PostRank.HEAD, mostly());
        for (String post : LEADER_POSTS) {
            facts.post(post, post.startsWith("常委") ? "市委" : "市政府", some(PostRank.MEMBER, PostRank.STAFF), mostly());
        }
        for (int i = 2; i < HEAD_POSTS.size(); i++) {
            facts.post(HEAD_POSTS.get(i), UNITS.get(i), PostRank.HEAD, mostly());
        }
        for (int i = 0; i < COUNTY_POSTS.size(); i++) {
            String code = COUNTY_POSTS.get(i);
            facts.post(code, UNITS.get(5 + i), some(PostRank.MEMBER, PostRank.STAFF), mostly());
            if (random.nextBoolean()) {
                facts.tenure(pick(OFFICIALS), code, mostly());
            }
        }
        OFFICIALS.forEach(code -> facts.official(code, random.nextInt(5) > 0, mostly()));
        for (int i = 0; i < HEAD_POSTS.size() + LEADER_POSTS.size() + 4; i++) {
            String post =
                    i < HEAD_POSTS.size() ? HEAD_POSTS.get(i) : pick(random.nextInt(6) > 0 ? LEADER_POSTS : HEAD_POSTS);
            String official = pick(OFFICIALS);
            TenureKind kind = random.nextInt(4) > 0 ? TenureKind.REGULAR : TenureKind.ACTING;
            fromOneDayOnce(mostly(), days -> facts.tenure(official, post, kind, days), official, post);
        }
        for (int i = 0; i < 5; i++) {
            String post = pick(random.nextInt(9) > 0 ? LEADER_POSTS : HEAD_POSTS);
            String unit = pick(UNITS);
            fromOneDayOnce(mostly(), days -> facts.portfolio(post, unit, days), post, unit);
        }
        for (int i = 0; i < 3; i++) {
            String member = pick(UNITS);
            String group = random.nextInt(9) > 0 ? "领导小组" : "局一";
            fromOneDayOnce(mostly(), days -> facts.groupMember(member, group, days), member, group);
            int year = random.nextInt(9) > 0 ? 2015 : 2014;
            String unit = pick(UNITS);
            String county = pick(List.of("县一", "县二"));
            fromOneDayOnce(Period.ofYear(year), days -> facts.lead(year, unit, county), unit, county);
        }
        if (random.nextBoolean()) {
            succession("旧县", pick(List.of("县一", "县二")));
            succession("旧旧县", "旧县");
        }
        if (random.nextBoolean()) {
            unit("新局", UnitType.GOV_DEPARTMENT, manager());
            String day =
                    LocalDate.of(2015, 11, 1).plusMonths(random.nextInt(14)).toString();
            facts.succession("局一", "新局", SuccessionKind.MERGE, day);
            fromOneDayOnce(mostly(), days -> facts.groupMember("新局", "领导小组", days), "新局", "领导小组");
        }
        ties();
        rules();
        return facts;
    }

    /** One county came out of another that is inspected or is not. */
    private void succession(String predecessor, String successor) {
        unit(predecessor, UnitType.COUNTY_LEVEL, MANAGER);
        facts.succession(
                predecessor,
                successor,
                SuccessionKind.RENAME,
                LocalDate.of(2015, 11, 1).plusMonths(random.nextInt(12)).toString());
        if (random.nextBoolean()) {
            facts.lead(2015, pick(UNITS), predecessor);
        }
    }

    private void ties() {
        for (int i = 0; i < 4; i++) {
            String one = pick(OFFICIALS);
            String other = pick(OFFICIALS);
            ConflictKind kind = random.nextBoolean() ? ConflictKind.KIN : ConflictKind.PAST_POST;
            if (random.nextBoolean()) {
                String unit = pick(UNITS);
                fromOneDayOnce(mostly(), days -> facts.tieToUnit(one, unit, kind, days), one, unit, kind.name());
            } else if (!one.equals(other)) {
                fromOneDayOnce(mostly(), days -> facts.tie(one, other, kind, days), one, other, kind.name());
            }
        }
    }

    private void rules() {
        if (random.nextInt(4) > 0) {
            facts.standardRule();
        }
        for (int month : List.of(3, 8)) {
            if (random.nextBoolean()) {
                LocalDate from = LocalDate.of(2016, month, 1);
                LocalDate to = random.nextBoolean() ? null : from.plusMonths(2);
                FindingWeight weight = random.nextBoolean() ? FindingWeight.BLOCKING : FindingWeight.REPORTED;
                facts.rule(MANAGER, weight, random.nextBoolean() ? 6 : null, new Period(from, to));
            }
        }
    }

    /** Facts contradict each other, but no fact says two things of one day: the register does not take such a one. */
    private void fromOneDayOnce(Period days, Consumer<Period> fact, String... ofWhat) {
        if (said.add(List.of(days.from(), List.of(ofWhat)))) {
            fact.accept(days);
        }
    }

    private void unit(String code, UnitType type, String managedBy) {
        facts.unit(code, type, managedBy, mostly());
    }

    private String manager() {
        return random.nextInt(8) > 0 ? MANAGER : null;
    }

    private PostRank some(PostRank usual, PostRank rare) {
        return random.nextInt(8) > 0 ? usual : rare;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Mostly the whole year, else from and until some month's first day. */
    private Period mostly() {
        if (random.nextInt(3) > 0) {
            return FactsFixture.ALWAYS;
        }
        LocalDate from = LocalDate.of(2015, 11, 1).plusMonths(random.nextInt(14));
        return new Period(from, random.nextBoolean() ? null : from.plusMonths(1 + random.nextInt(8)));
    }
}
