package cn.zeren.accountability.liability;

import static cn.zeren.accountability.liability.City.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.accountability.liability.History.Assignment;
import cn.zeren.accountability.liability.History.HeadPost;
import cn.zeren.accountability.liability.History.Person;
import cn.zeren.accountability.liability.History.Tenure;
import cn.zeren.accountability.liability.History.UnitFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;

/** The chain agrees with a small oracle on every day and at every instant of random, back-dated and corrected histories. */
class LiabilityPropertyTest {

    private static final int DAYS = 12;
    private static final List<String> LEADERS = List.of("甲", "乙", "丙");

    /** One thing said: what about, of which days, and which of its possible values. */
    record Said(int about, int from, int length, int value) {}

    private Ledger<UnitFact> bureau;
    private Ledger<Tenure> head;
    private Ledger<Assignment> charge;
    private Ledger<Assignment> government;
    private Ledger<Assignment> committee;

    @BeforeTry
    void nothingWasSaidYet() {
        bureau = new Ledger<>(id("局"));
        head = new Ledger<>(id("任职"));
        charge = new Ledger<>(id("B局"));
        government = new Ledger<>(id("A府"));
        committee = new Ledger<>(id("A委"));
    }

    @Provide
    Arbitrary<List<Said>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(1, DAYS),
                        Arbitraries.integers().between(0, 4))
                .as(Said::new)
                .list()
                .ofMaxSize(14);
    }

    @Property(tries = 400)
    void everyDayAndInstantAgreeWithTheOracle(@ForAll("histories") List<Said> history) {
        for (int at = 0; at < history.size(); at++) {
            say(history.get(at), at);
        }
        for (int day = 0; day < DAYS; day++) {
            for (int time = -1; time <= history.size(); time++) {
                Question question = new Question(id("局"), Ledger.day(day), Ledger.time(time));
                Liability liability = LiabilityChain.of(facts(), question);
                assertEquals(expectedLinks(day, time), links(liability), question::toString);
                assertEquals(expectedGaps(day, time), gaps(liability), question::toString);
            }
        }
    }

    private void say(Said said, int at) {
        int to = Math.min(DAYS, said.from() + said.length());
        String leader = LEADERS.get(said.value() % LEADERS.size());
        boolean nothing = said.value() == 4;
        switch (said.about()) {
            case 0 -> bureau.say(said.from(), to, at, nothing ? null : unit(said.value()));
            case 1 -> head.say(said.from(), to, at, nothing ? null : new Tenure(id("局长"), id(leader)));
            case 2 ->
                charge.say(
                        said.from(), to, at, assignment(nothing, AssignmentType.PORTFOLIO_TO_PRINCIPAL, "局", leader));
            case 3 ->
                government.say(said.from(), to, at, assignment(nothing, AssignmentType.HEAD_TO_TEAM, "府", leader));
            default ->
                committee.say(said.from(), to, at, assignment(nothing, AssignmentType.HEAD_TO_TEAM, "委", leader));
        }
    }

    private static UnitFact unit(int value) {
        return new UnitFact("局", value == 0 ? null : id(value == 1 ? "委" : "府"));
    }

    /** "Nothing" is now an end of the fact, now a draft that is not in force: nobody answers by either. */
    private static Assignment assignment(boolean nothing, AssignmentType type, String unit, String leader) {
        if (nothing && type == AssignmentType.HEAD_TO_TEAM) {
            return null;
        }
        return new Assignment(
                type,
                nothing ? "DRAFT" : "CONFIRMED",
                id(unit),
                id("岗位" + leader),
                id(leader),
                null,
                leader,
                "领导",
                List.of(id("依据")));
    }

    private History facts() {
        List<FactRow<UnitFact>> units = new ArrayList<>(bureau.rows());
        units.add(always("府", new UnitFact("府", id("委"))));
        units.add(always("委", new UnitFact("委", null)));
        List<FactRow<Person>> people =
                LEADERS.stream().map(name -> always(name, new Person(name))).toList();
        List<FactRow<Assignment>> assignments = Stream.of(charge, government, committee)
                .flatMap(ledger -> ledger.rows().stream())
                .toList();
        return new History(units, List.of(always("局长", new HeadPost(id("局"), "局长"))), head.rows(), people, assignments);
    }

    private static <T> FactRow<T> always(String name, T content) {
        return new FactRow<>(id(name), Ledger.DAY_0, null, Ledger.TIME_0.minusSeconds(9), null, content);
    }

    private Map<String, ResponsibilityKind> expectedLinks(int day, int time) {
        Map<String, ResponsibilityKind> links = new LinkedHashMap<>();
        UnitFact unit = bureau.heldOn(day, time);
        if (unit == null) {
            return links;
        }
        links.put("局", ResponsibilityKind.OVERALL);
        Tenure holder = head.heldOn(day, time);
        if (holder != null) {
            LEADERS.stream()
                    .filter(name -> id(name).equals(holder.officialId()))
                    .forEach(name -> links.put(name, ResponsibilityKind.PRIMARY));
        }
        Assignment inCharge = charge.heldOn(day, time);
        if (inCharge != null && inCharge.inForce()) {
            links.put(inCharge.name(), ResponsibilityKind.PRIMARY);
        }
        if (id("府").equals(unit.parentId())) {
            team("府", government.heldOn(day, time), links);
        }
        if (unit.parentId() != null) {
            team("委", committee.heldOn(day, time), links);
        }
        return links;
    }

    private static void team(String body, Assignment assignment, Map<String, ResponsibilityKind> links) {
        if (assignment != null) {
            links.put(body, ResponsibilityKind.OVERALL);
            links.put(assignment.name(), ResponsibilityKind.PRIMARY);
        }
    }

    private Set<String> expectedGaps(int day, int time) {
        Set<String> gaps = new HashSet<>();
        UnitFact unit = bureau.heldOn(day, time);
        if (unit == null) {
            return Set.of("UNIT_NOT_THERE");
        }
        if (head.heldOn(day, time) == null) {
            gaps.add("HEAD_VACANT");
        }
        Assignment inCharge = charge.heldOn(day, time);
        if (inCharge == null || !inCharge.inForce()) {
            gaps.add("NO_ASSIGNMENT");
        }
        boolean byGovernment = id("府").equals(unit.parentId()) && government.heldOn(day, time) != null;
        boolean byCommittee = unit.parentId() != null && committee.heldOn(day, time) != null;
        if (!byGovernment && !byCommittee) {
            gaps.add("NO_HIGHER_HEAD");
        }
        return gaps;
    }

    private static Map<String, ResponsibilityKind> links(Liability liability) {
        Map<String, ResponsibilityKind> links = new LinkedHashMap<>();
        liability.links().forEach(link -> {
            String who = link.subject().officialId() == null
                    ? link.subject().unitName()
                    : link.subject().name();
            assertEquals(null, links.put(who, link.kind()), "twice in one chain: " + who);
        });
        return links;
    }

    private static Set<String> gaps(Liability liability) {
        Set<String> gaps = new HashSet<>();
        liability.gaps().forEach(gap -> gaps.add(gap.code().name()));
        return gaps;
    }
}
