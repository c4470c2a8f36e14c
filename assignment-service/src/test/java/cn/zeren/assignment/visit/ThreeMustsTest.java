package cn.zeren.assignment.visit;

import static cn.zeren.assignment.visit.Must.CHECKED_TASKS;
import static cn.zeren.assignment.visit.Must.HEARD_REPORT;
import static cn.zeren.assignment.visit.Must.SUPERVISED_RECTIFICATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.visit.ThreeMusts.Missing;
import cn.zeren.assignment.visit.ThreeMusts.MissingWhy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Which of the three musts a visit lacks. */
class ThreeMustsTest {

    private static final List<Evidence> PROOF =
            List.of(new Evidence("a".repeat(64), "荆教函〔2016〕9号", LocalDate.of(2016, 6, 15)));

    @Test
    void withAllThreeProvedAndAnIssueNothingIsMissing() {
        assertEquals(
                List.of(),
                musts(List.of(UUID.randomUUID()), null, Must.values()).missing());
    }

    @Test
    void withoutAnIssueAReasonWhyThereIsNoneWillDo() {
        assertEquals(List.of(), musts(List.of(), "本季度无问题", Must.values()).missing());
    }

    @Test
    void withNeitherIssueNorReasonTheThirdIsMissing() {
        assertEquals(
                List.of(new Missing(SUPERVISED_RECTIFICATION, MissingWhy.NO_ISSUE_NOR_REASON)),
                musts(List.of(), null, Must.values()).missing());
    }

    @Test
    void aMustWithoutProofIsMissingEvenWithAnIssue() {
        assertEquals(
                List.of(new Missing(CHECKED_TASKS, MissingWhy.NO_EVIDENCE)),
                musts(List.of(UUID.randomUUID()), null, HEARD_REPORT, SUPERVISED_RECTIFICATION)
                        .missing());
    }

    @Test
    void aVisitWithNothingLacksAllThreeInTheirOrder() {
        assertEquals(
                List.of(Must.values()),
                ThreeMusts.none().missing().stream().map(Missing::must).toList());
    }

    @Property
    void exactlyTheUnprovedAreMissing(@ForAll Set<Must> proved) {
        var missing = musts(List.of(UUID.randomUUID()), null, proved.toArray(Must[]::new)).missing().stream()
                .map(Missing::must)
                .collect(Collectors.toSet());
        for (Must must : Must.values()) {
            assertEquals(!proved.contains(must), missing.contains(must));
        }
    }

    private static ThreeMusts musts(List<UUID> issues, String reason, Must... proved) {
        Map<Must, List<Evidence>> evidence =
                List.of(proved).stream().distinct().collect(Collectors.toMap(must -> must, must -> PROOF));
        return new ThreeMusts(evidence, issues, reason);
    }
}
