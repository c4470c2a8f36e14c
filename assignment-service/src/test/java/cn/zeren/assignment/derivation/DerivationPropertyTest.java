package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.Conflict;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Facts;
import cn.zeren.assignment.fact.FactsFixture;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Under random facts: one sponsor or a reported gap on every day, as a naive reader of all facts finds it. */
class DerivationPropertyTest {

    private static final UUID MANAGER = id(RandomCity.MANAGER);

    @Property(tries = 400)
    void onEveryDayEachManagedUnitHasTheOneSponsorTheOracleNamesOrAReportedGap(@ForAll Random random) {
        Facts facts = RandomCity.of(random).facts();
        Derived derived = Derivation.derive(facts, 2016, MANAGER);
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2016, month, 1);
            var naive = new NaiveDay(facts, 2016, MANAGER, day);
            for (String unit : RandomCity.UNITS) {
                Set<UUID> sponsors = sponsorsOn(derived, id(unit), day);
                assertEquals(naive.sponsors(id(unit)), sponsors, unit + " on " + day);
                assertTrue(
                        !sponsors.isEmpty() || !needsOne(facts, id(unit), day) || reported(derived, id(unit), day),
                        () -> "nobody answers for " + unit + " on " + day + " and nothing is said");
            }
        }
    }

    @Property(tries = 200)
    void theOrderInWhichFactsAreToldDoesNotMatter(@ForAll Random random) {
        var city = RandomCity.of(random);
        Derived one = Derivation.derive(city.facts(), 2016, MANAGER);
        assertEquals(one, Derivation.derive(city.shuffled(random.nextLong()), 2016, MANAGER));
    }

    @Property(tries = 200)
    void whatAPlanSaysOfSomeUnitsAskedAgainIsWhatItSaidOfThem(@ForAll Random random) {
        var derivation = new Derivation(RandomCity.of(random).facts(), 2016);
        Derived whole = derivation.derive(MANAGER);
        Set<UUID> some = RandomCity.UNITS.stream()
                .filter(unit -> random.nextBoolean())
                .map(FactsFixture::id)
                .collect(Collectors.toSet());
        assertEquals(whole, whole.with(some, derivation.derive(MANAGER, some)));
    }

    @Property(tries = 200)
    void aStretchIsCutOnlyWhereSomethingChanges(@ForAll Random random) {
        var rows =
                Derivation.derive(RandomCity.of(random).facts(), 2016, MANAGER).rows();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                var a = rows.get(i);
                var b = rows.get(j);
                boolean alike = a.sponsor().equals(b.sponsor()) && a.target().equals(b.target());
                boolean sameReasons = alike && a.factIds().equals(b.factIds());
                assertTrue(!alike || !a.valid().overlaps(b.valid()), () -> a + " twice on a day: " + b);
                assertTrue(!sameReasons || !a.valid().joins(b.valid()), () -> a + " cut for nothing: " + b);
            }
        }
    }

    @Property(tries = 200)
    void everyTieOfOneWhoAnswersIsFoundOnItsDaysAndNoOther(@ForAll Random random) {
        Facts facts = RandomCity.of(random).facts();
        Derived derived = Derivation.derive(facts, 2016, MANAGER);
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2016, month, 1);
            assertEquals(tiesOn(facts, derived, day), tiesFound(derived, day), day.toString());
        }
    }

    /** Whom each row ties: the target's unit, the official whose tie it is, and the tie. */
    private static Set<List<UUID>> tiesOn(Facts facts, Derived derived, LocalDate day) {
        var naive = new NaiveDay(facts, 2016, MANAGER, day);
        Set<List<UUID>> ties = new HashSet<>();
        for (var row : derived.rows()) {
            if (row.valid().contains(day)) {
                UUID unit = row.target().unitId();
                UUID member = row.sponsor().unitId();
                Set<UUID> people = row.type() == AssignmentType.PORTFOLIO_TO_PRINCIPAL
                        ? principal(row.target())
                        : naive.seated(unit);
                Set<UUID> sponsors = member == null ? Set.of(row.sponsor().officialId()) : naive.heads(member);
                for (var tie : facts.conflicts()) {
                    if (tie.valid().contains(day)) {
                        tied(tie.content(), sponsors, people, unit, member)
                                .forEach(who -> ties.add(List.of(unit, who, tie.id())));
                    }
                }
            }
        }
        return ties;
    }

    private static Set<UUID> principal(Target target) {
        return target.officialId() == null ? Set.of() : Set.of(target.officialId());
    }

    private static Set<UUID> tied(Conflict tie, Set<UUID> sponsors, Set<UUID> people, UUID unit, UUID member) {
        Set<UUID> tied = new HashSet<>();
        UUID one = tie.officialId();
        if (tie.otherUnitId() != null) {
            if (sponsors.contains(one) && tie.otherUnitId().equals(unit)
                    || people.contains(one) && tie.otherUnitId().equals(member)) {
                tied.add(one);
            }
            return tied;
        }
        UUID other = tie.otherOfficialId();
        if (sponsors.contains(one) && people.contains(other)) {
            tied.add(one);
        }
        if (sponsors.contains(other) && people.contains(one)) {
            tied.add(other);
        }
        return tied;
    }

    private static Set<List<UUID>> tiesFound(Derived derived, LocalDate day) {
        return derived.findings().stream()
                .filter(finding ->
                        finding.code() == FindingCode.SPONSOR_IS_KIN || finding.code() == FindingCode.SPONSOR_PAST_POST)
                .filter(finding -> finding.valid().contains(day))
                .map(finding -> List.of(
                        finding.unitId(),
                        finding.officialId(),
                        finding.factIds().stream()
                                .filter(fact -> !RandomCity.RULES.contains(fact))
                                .findFirst()
                                .orElseThrow()))
                .collect(Collectors.toSet());
    }

    @Property(tries = 100)
    void everyRowRestsOnFactsThatExistAndFollowsFromThemAlone(@ForAll Random random) {
        Facts facts = RandomCity.of(random).facts();
        for (var row : Derivation.derive(facts, 2016, MANAGER).rows()) {
            Facts cited = only(facts, Set.copyOf(row.factIds()));
            assertEquals(Set.copyOf(row.factIds()), ids(cited), "facts cited exist");
            assertTrue(
                    Derivation.derive(cited, 2016, MANAGER).rows().stream()
                            .anyMatch(again -> again.sponsor().equals(row.sponsor())
                                    && again.target().equals(row.target())
                                    && again.valid().contains(row.valid())),
                    () -> "does not follow from the facts it cites: " + row);
        }
    }

    @Property(tries = 50)
    void withoutAnyOneOfItsFactsARowIsNoMoreOrAnother(@ForAll Random random) {
        Facts facts = RandomCity.of(random).facts();
        for (var row : Derivation.derive(facts, 2016, MANAGER).rows()) {
            for (UUID fact : row.factIds()) {
                Set<UUID> rest = ids(facts);
                rest.remove(fact);
                assertTrue(
                        !Derivation.derive(only(facts, rest), 2016, MANAGER)
                                .rows()
                                .contains(row),
                        () -> fact + " is cited for nothing in " + row);
            }
        }
    }

    private static boolean needsOne(Facts facts, UUID unit, LocalDate day) {
        return facts.units().stream()
                .filter(row -> row.id().equals(unit) && row.valid().contains(day))
                .anyMatch(row ->
                        unit.equals(MANAGER) || MANAGER.equals(row.content().managedById()));
    }

    private static boolean reported(Derived derived, UUID unit, LocalDate day) {
        return derived.findings().stream()
                .filter(finding -> finding.blocking() || finding.code() == FindingCode.VACANT_SPONSOR)
                .anyMatch(finding ->
                        finding.unitId().equals(unit) && finding.valid().contains(day));
    }

    private static Set<UUID> sponsorsOn(Derived derived, UUID unit, LocalDate day) {
        return derived.rows().stream()
                .filter(row -> row.target().unitId().equals(unit) && row.valid().contains(day))
                .map(row -> row.sponsor().postId() != null
                        ? row.sponsor().postId()
                        : row.sponsor().unitId())
                .collect(Collectors.toSet());
    }

    private static Set<UUID> ids(Facts facts) {
        return all(facts).map(FactRow::id).collect(Collectors.toSet());
    }

    private static Stream<FactRow<?>> all(Facts facts) {
        return Stream.<List<? extends FactRow<?>>>of(
                        facts.units(),
                        facts.posts(),
                        facts.officials(),
                        facts.tenures(),
                        facts.portfolios(),
                        facts.groupMembers(),
                        facts.inspectionLeads(),
                        facts.successions())
                .flatMap(List::stream);
    }

    private static Facts only(Facts facts, Set<UUID> ids) {
        return new Facts(
                keep(facts.units(), ids),
                keep(facts.posts(), ids),
                keep(facts.officials(), ids),
                keep(facts.tenures(), ids),
                keep(facts.portfolios(), ids),
                keep(facts.groupMembers(), ids),
                keep(facts.inspectionLeads(), ids),
                List.of(),
                keep(facts.conflicts(), ids),
                keep(facts.coverageRules(), ids),
                keep(facts.successions(), ids));
    }

    private static <R extends FactRow<?>> List<R> keep(List<R> rows, Set<UUID> ids) {
        return rows.stream().filter(row -> ids.contains(row.id())).toList();
    }
}
