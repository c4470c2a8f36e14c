package cn.zeren.assignment.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.assignment.fact.ContactPoint;
import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.patrol.Patrol.Opening;
import cn.zeren.assignment.patrol.PatrolStatus.Verb;
import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.proof.Standing;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A patrol from its first day to its report, which is never too late to come. */
class PatrolTest {

    private static final LocalDate START = LocalDate.parse("2016-04-11");
    private static final LocalDate DUE = LocalDate.parse("2016-05-10");
    private static final Instant NOW = Instant.parse("2016-04-11T01:00:00Z");
    private static final UUID FINANCE = FactsFixture.id("财政局");

    private final Actor liaison = new Actor("liaison", FactsFixture.id("子"), null, Set.of(Role.UNIT_LIAISON), false);
    private final Standing there = new Standing(Set.of(), Set.of(FINANCE));
    private final Standing elsewhere = new Standing(Set.of(), Set.of(FactsFixture.id("教育局")));

    private Patrol open(Standing standing, UUID counterpart, LocalDate start, LocalDate due, LocalDate today) {
        ContactPoint point = new ContactPoint(FactsFixture.id("常委一"), FactsFixture.id("公安县"), List.of(FINANCE));
        Opening opening = new Opening(FactsFixture.id("point"), point, null, counterpart, start, due);
        return Patrol.open(FactsFixture.id("patrol"), opening, liaison, standing, today, NOW);
    }

    private Patrol open() {
        return open(there, FINANCE, START, DUE, START);
    }

    private static Means forum() {
        return new Means(PatrolMeans.FORUM, START, "座谈会", null, null);
    }

    private List<PatrolEvent> report(Patrol patrol, LocalDate today) {
        Evidence shown = new Evidence("ab".repeat(32), "档案室", START);
        return patrol.report("荆财发〔2016〕30号", shown, liaison, there, today, NOW);
    }

    private static String refused(Executable command) {
        return assertThrows(Refused.class, command).refusal().code();
    }

    @Test
    void aReportComesHoweverLateAndItsDaysAreRecorded() {
        Patrol patrol = open();
        patrol.use(forum(), liaison, there, START);
        assertEquals(0, patrol.lateDays(DUE));
        assertEquals(21, patrol.lateDays(DUE.plusDays(21)));
        assertEquals(List.of(PatrolEvent.REPORTED), report(patrol, DUE.plusDays(21)));
        assertEquals(21, patrol.lateDays(DUE.plusDays(300)));
    }

    @Test
    void withoutAnyMeansThereIsNothingToReport() {
        assertEquals("PATROL_WITHOUT_MEANS", refused(() -> report(open(), DUE)));
    }

    @Test
    void aReportIsOfWhatHasBeen() {
        Patrol patrol = open();
        patrol.use(forum(), liaison, there, START);
        assertEquals("EVIDENCE_OF_THE_FUTURE", refused(() -> report(patrol, START.minusDays(1))));
    }

    @Test
    void onlyTheCounterpartUnitPatrols() {
        assertEquals("NOT_THE_COUNTERPART", refused(() -> open(elsewhere, FINANCE, START, DUE, START)));
        assertEquals("NOT_THE_COUNTERPART", refused(() -> open().use(forum(), liaison, elsewhere, START)));
    }

    @Test
    void whatDoesNotFitAPatrolIsToldFieldByField() {
        UUID stranger = FactsFixture.id("教育局");
        var refusal = assertThrows(
                        Refused.class, () -> open(elsewhere, stranger, START, START.minusDays(1), START.minusDays(2)))
                .refusal();
        assertEquals(
                List.of("COUNTERPART_NOT_NAMED", "PATROL_DAY_TO_COME", "REPORT_DUE_BEFORE_PATROL"),
                refusal.errors().stream().map(FieldError::code).toList());
    }

    @Test
    void whatIsReportedIsDoneWith() {
        Patrol patrol = open();
        patrol.use(forum(), liaison, there, START);
        report(patrol, DUE);
        assertEquals("PATROL_STATUS", refused(() -> patrol.use(forum(), liaison, there, START)));
        assertEquals("PATROL_STATUS", refused(() -> report(patrol, DUE)));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, USE_MEANS, OPEN", "OPEN, REPORT, REPORTED", "REPORTED, USE_MEANS,", "REPORTED, REPORT,"})
    void aVerbLeadsWhereTheTableSaysOrNowhere(PatrolStatus from, Verb verb, PatrolStatus to) {
        assertEquals(to, from.after(verb).orElse(null));
    }
}
