package cn.zeren.assignment.signal;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.signal.ManyIssues.Found;
import cn.zeren.assignment.signal.ManyIssues.Sign;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Which units have had so many issues within so many days that it is a sign. */
class ManyIssuesTest {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 30);
    private static final SignalPolicy THREE_IN_TEN = new SignalPolicy(1, LocalDate.of(2010, 1, 1), 3, 10, 15);

    @Test
    void threeWithinTheWindowAreASignAndTwoAreNot() {
        assertEquals(
                List.of(new Found(id("教育局"), DAY.minusDays(9), DAY, issues("a", "b", "c"))),
                find(Map.of(), sign("a", 0), sign("b", 5), sign("c", 9)));
        assertEquals(List.of(), find(Map.of(), sign("a", 0), sign("b", 9)));
    }

    @Test
    void oneBeforeTheWindowDoesNotCount() {
        assertEquals(List.of(), find(Map.of(), sign("a", 0), sign("b", 5), sign("c", 10)));
    }

    @Test
    void issuesOfTwoUnitsAreNotAddedUp() {
        Sign other = new Sign(id("财政局"), id("c"), DAY);
        assertEquals(List.of(), find(Map.of(), sign("a", 0), sign("b", 1), other));
    }

    @Test
    void whatWasASignBeforeIsNoneAgain() {
        Map<UUID, LocalDate> last = Map.of(id("教育局"), DAY.minusDays(4));
        assertEquals(List.of(), find(last, sign("a", 0), sign("b", 3), sign("c", 4)));
        assertEquals(
                List.of(new Found(id("教育局"), DAY.minusDays(3), DAY, issues("a", "b", "c"))),
                find(last, sign("a", 0), sign("b", 3), sign("c", 3), sign("d", 4)));
    }

    @Test
    void theEditionOfTheDayCounts() {
        SignalPolicy later = new SignalPolicy(2, LocalDate.of(2016, 7, 1), 2, 30, 10);
        List<SignalPolicy> editions = List.of(THREE_IN_TEN, later);
        assertEquals(THREE_IN_TEN, SignalPolicy.on(LocalDate.of(2016, 6, 30), editions));
        assertEquals(later, SignalPolicy.on(LocalDate.of(2016, 7, 1), editions));
        assertEquals("signal/2", later.id());
    }

    /** Day after day, whatever the days of the issues: windows of a unit never overlap, and no issue is a sign twice. */
    @Property(tries = 300)
    void windowsOfAUnitNeverOverlap(@ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> daysAgo) {
        List<Sign> signs = daysAgo.stream()
                .map(ago -> Tuple.of(UUID.randomUUID(), DAY.minusDays(ago)))
                .map(one -> new Sign(id("教育局"), one.get1(), one.get2()))
                .toList();
        Map<UUID, LocalDate> last = new HashMap<>();
        List<UUID> cited = new ArrayList<>();
        for (LocalDate day = DAY.minusDays(60); !day.isAfter(DAY); day = day.plusDays(1)) {
            for (Found found : ManyIssues.find(THREE_IN_TEN, day, signs, last)) {
                assertTrue(last.get(found.unitId()) == null || found.from().isAfter(last.get(found.unitId())));
                assertTrue(found.issueIds().size() >= 3);
                last.put(found.unitId(), found.to());
                cited.addAll(found.issueIds());
            }
            assertEquals(
                    List.of(),
                    ManyIssues.find(THREE_IN_TEN, day, signs, last).stream()
                            .filter(found -> cited.containsAll(found.issueIds()))
                            .toList());
        }
        assertEquals(cited.size(), cited.stream().distinct().count());
    }

    private static List<Found> find(Map<UUID, LocalDate> last, Sign... signs) {
        return ManyIssues.find(THREE_IN_TEN, DAY, List.of(signs), last);
    }

    private static Sign sign(String issue, int daysAgo) {
        return new Sign(id("教育局"), id(issue), DAY.minusDays(daysAgo));
    }

    private static List<UUID> issues(String... issues) {
        return Stream.of(issues).map(issue -> id(issue)).toList();
    }
}
