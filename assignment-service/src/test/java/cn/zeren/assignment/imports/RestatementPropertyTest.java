package cn.zeren.assignment.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.GroupMember;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Timeline;
import cn.zeren.assignment.statement.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Files in a row against an oracle that keeps, for each file, what each day was held to be after it. */
class RestatementPropertyTest {

    private static final int DAYS = 10;
    private static final LocalDate FIRST = LocalDate.of(2016, 3, 1);
    private static final Instant START = Instant.parse("2016-04-01T00:00:00Z");
    private static final UUID ID = new UUID(1, 1);

    /** A file as a row of letters: what each day is said to be, '-' for nothing; the last letter goes on for ever. */
    @Provide
    Arbitrary<List<String>> files() {
        return Arbitraries.strings()
                .withChars("AB-")
                .ofLength(DAYS)
                .filter(days -> days.matches(".*[AB].*"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property
    void everyDayIsHeldToBeWhatTheLastFileThatSpokeOfItSaidAndEarlierAnswersStay(@ForAll("files") List<String> files) {
        List<FactRow<GroupMember>> rows = new ArrayList<>();
        String held = "-".repeat(DAYS);
        TreeMap<Instant, String> oracle = new TreeMap<>();
        for (int i = 0; i < files.size(); i++) {
            Instant now = START.plusSeconds(i);
            List<Statement<GroupMember>> stated = statements(files.get(i));
            apply(rows, Restatement.of(List.copyOf(rows), ID, stated, now));
            assertTrue(
                    Restatement.of(List.copyOf(rows), ID, stated, now.plusMillis(1))
                            .nothing(),
                    "said twice");
            held = after(held, files.get(i));
            oracle.put(now, held);
        }
        oracle.forEach((now, days) -> assertEquals(days, asKnown(rows, now), "as known at " + now + " of " + files));
        assertEquals(held, asKnown(rows, null));
    }

    /** From the file's first day on its own letters count. */
    private static String after(String held, String file) {
        int first = file.replaceFirst("[AB].*", "").length();
        return held.substring(0, first) + file.substring(first);
    }

    private static List<Statement<GroupMember>> statements(String file) {
        List<Statement<GroupMember>> statements = new ArrayList<>();
        for (int from = 0; from < DAYS; ) {
            int to = from;
            while (to < DAYS && file.charAt(to) == file.charAt(from)) {
                to++;
            }
            if (file.charAt(from) != '-') {
                var valid = new Period(FIRST.plusDays(from), to == DAYS ? null : FIRST.plusDays(to));
                var content = new GroupMember(new UUID(9, file.charAt(from)), ID);
                statements.add(0, new Statement<>(from, ID, "k", valid, content));
            }
            from = to;
        }
        return statements;
    }

    private static void apply(List<FactRow<GroupMember>> rows, Timeline.Change<GroupMember> change) {
        for (var closed : change.closed()) {
            assertTrue(rows.removeIf(row -> row.current() && row.valid().equals(closed.valid())));
            rows.add(closed);
        }
        rows.addAll(change.opened());
    }

    private static String asKnown(List<FactRow<GroupMember>> rows, Instant at) {
        StringBuilder days = new StringBuilder();
        for (int day = 0; day < DAYS; day++) {
            days.append(Timeline.asOf(rows, FIRST.plusDays(day), at)
                    .map(row -> (char) row.content().unitId().getLeastSignificantBits())
                    .orElse('-'));
        }
        return days.toString();
    }
}
