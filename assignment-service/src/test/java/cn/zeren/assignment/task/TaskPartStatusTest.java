package cn.zeren.assignment.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transition table, every cell, and its print in the README. */
class TaskPartStatusTest {

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, PROGRESS, ASSIGNED",
        "ASSIGNED, COMPLETE, COMPLETED",
        "ASSIGNED, VERIFY,",
        "ASSIGNED, SEND_BACK,",
        "ASSIGNED, WITHDRAW, WITHDRAWN",
        "COMPLETED, PROGRESS,",
        "COMPLETED, COMPLETE,",
        "COMPLETED, VERIFY, VERIFIED",
        "COMPLETED, SEND_BACK, RETURNED",
        "COMPLETED, WITHDRAW,",
        "RETURNED, PROGRESS, RETURNED",
        "RETURNED, COMPLETE, COMPLETED",
        "RETURNED, VERIFY,",
        "RETURNED, SEND_BACK,",
        "RETURNED, WITHDRAW, WITHDRAWN",
        "VERIFIED, PROGRESS,",
        "VERIFIED, COMPLETE,",
        "VERIFIED, VERIFY,",
        "VERIFIED, SEND_BACK,",
        "VERIFIED, WITHDRAW,",
        "WITHDRAWN, PROGRESS,",
        "WITHDRAWN, COMPLETE,",
        "WITHDRAWN, VERIFY,",
        "WITHDRAWN, SEND_BACK,",
        "WITHDRAWN, WITHDRAW,",
    })
    void aVerbLeadsWhereTheTableSaysOrNowhere(TaskPartStatus from, TaskVerb verb, TaskPartStatus to) {
        assertEquals(to, from.after(verb).orElse(null));
    }

    @Test
    void theReadmePrintsTheTable() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        StringBuilder table = new StringBuilder();
        for (TaskPartStatus status : TaskPartStatus.values()) {
            table.append("| ").append(status).append(" |");
            for (TaskVerb verb : TaskVerb.values()) {
                table.append(status.after(verb).map(to -> " " + to + " |").orElse(" |"));
            }
            table.append('\n');
        }
        assertTrue(readme.contains(table), () -> "README.md should have:\n" + table);
    }
}
