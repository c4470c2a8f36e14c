package cn.zeren.assignment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.issue.IssueStatus;
import cn.zeren.assignment.meeting.MeetingStatus;
import cn.zeren.assignment.review.ReviewStatus;
import cn.zeren.assignment.signal.SignalStatus;
import cn.zeren.assignment.visit.VisitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The README prints the transition tables as they are. */
class StatusTablesTest {

    @Test
    void theReadmePrintsEachTable() throws IOException {
        printed("visit", VisitStatus.values(), VisitStatus.Verb.values(), VisitStatus::after);
        printed("issue", IssueStatus.values(), IssueStatus.Verb.values(), IssueStatus::after);
        printed("review", ReviewStatus.values(), ReviewStatus.Verb.values(), ReviewStatus::after);
        printed("meeting", MeetingStatus.values(), MeetingStatus.Verb.values(), MeetingStatus::after);
        printed("signal", SignalStatus.values(), SignalStatus.Verb.values(), SignalStatus::after);
    }

    private static <S extends Enum<S>, V extends Enum<V>> void printed(
            String what, S[] statuses, V[] verbs, BiFunction<S, V, Optional<S>> after) throws IOException {
        StringBuilder table = new StringBuilder("| " + what + " |");
        for (V verb : verbs) {
            table.append(' ')
                    .append(verb.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .append(" |");
        }
        table.append("\n|---|").append("---|".repeat(verbs.length)).append('\n');
        for (S status : statuses) {
            table.append("| ").append(status).append(" |");
            for (V verb : verbs) {
                table.append(
                        after.apply(status, verb).map(to -> " " + to + " |").orElse(" |"));
            }
            table.append('\n');
        }
        assertTrue(Files.readString(Path.of("README.md")).contains(table), () -> "README.md should have:\n" + table);
    }
}
