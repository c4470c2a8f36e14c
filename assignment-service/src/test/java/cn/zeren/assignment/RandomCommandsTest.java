package cn.zeren.assignment;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.duty.DutyStatus;
import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.handover.HandoverStatus;
import cn.zeren.assignment.handover.Handovers;
import cn.zeren.assignment.issue.IssueStatus;
import cn.zeren.assignment.letter.LetterStatus;
import cn.zeren.assignment.meeting.MeetingStatus;
import cn.zeren.assignment.patrol.PatrolStatus;
import cn.zeren.assignment.plan.PlanStatus;
import cn.zeren.assignment.region.RegionCity;
import cn.zeren.assignment.register.AssignmentStatus;
import cn.zeren.assignment.review.ReviewStatus;
import cn.zeren.assignment.signal.SignalStatus;
import cn.zeren.assignment.task.TaskCity;
import cn.zeren.assignment.task.TaskPartStatus;
import cn.zeren.assignment.task.TaskVerb;
import cn.zeren.assignment.testing.Office;
import cn.zeren.assignment.testing.Topics;
import cn.zeren.assignment.visit.VisitStatus;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.RandomCommands;
import cn.zeren.platform.testing.StatusTables;
import cn.zeren.platform.testing.Tokens;
import cn.zeren.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the service answers as it says, and keeps to its tables. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RandomCommandsTest {

    private static final long SEED = Long.getLong("commands.seed", 20161231);
    private static final int REQUESTS = Integer.getInteger("commands.requests", 10_000);

    /** All that may be held together. */
    private static final Role[] OF_UNITS = Stream.of(Role.values())
            .filter(role -> !role.claim().endsWith("-admin"))
            .toArray(Role[]::new);

    private static final List<LocalDate> DAYS = Stream.of(
                    "2015-11-02", "2016-01-01", "2016-03-31", "2016-07-01", "2016-12-31", "2017-01-01", "2099-12-31")
            .map(LocalDate::parse)
            .toList();

    Database database;

    @Test
    void tenThousandRandomRequestsFindNoFaultAndNoStateOutsideTheTables() throws IOException {
        long start = StatusTables.end(database);
        RandomCommands commands = new RandomCommands(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port),
                given().get("/q/openapi?format=json").asString(),
                SEED,
                callers(),
                DAYS);
        commands.send(REQUESTS);
        commands.check();
        tables().check(database, start);
        assertEquals(Set.of(), Topics.unsaid(database), "on topics, though no schema says so");
        Set<String> never = new TreeSet<>(commands.commands());
        never.removeAll(commands.accepted());
        System.out.println("  never carried out: " + never);
        // which ones a seed gets through to hangs on every example of the document; each has a test of its own for that
        assertTrue(commands.accepted().size() > commands.commands().size() / 4, () -> "carried out all but " + never);
    }

    /** The people of one city, its units' liaisons, its systems, and somebody of another city with every role. */
    private List<String> callers() {
        Office office = new Office(database, new FactsFixture("random commands " + SEED).asCity());
        TaskCity tasks = new TaskCity(database, office, LocalDate.of(2016, 12, 20));
        RegionCity grid = new RegionCity(database, office);
        Handovers changes = new Handovers(database, office);
        changes.change("庚", "教育局长", LocalDate.now(BusinessClock.ZONE).minusDays(3));
        changes.change("壬", "财政局长", LocalDate.now(BusinessClock.ZONE).minusDays(3));
        // whoever was arranged by hand is a fact as any other
        database.run("insert into fact (id, kind, key, version) select id, 'OFFICIAL', code, 1 from official"
                + " on conflict do nothing");
        return List.of(
                office.clerk,
                office.head,
                office.secretary,
                holder(office, "甲", Role.PARTY_SECRETARY),
                holder(office, "乙", Role.STANDING_COMMITTEE),
                holder(office, "丙", Role.STANDING_COMMITTEE),
                holder(office, "戊", Role.VICE_MAYOR),
                holder(office, "己", Role.UNIT_PRINCIPAL),
                holder(office, "庚", Role.UNIT_PRINCIPAL),
                holder(office, "壬", Role.UNIT_PRINCIPAL),
                holder(office, "癸", Role.COUNTY),
                tasks.leadLiaison,
                tasks.coLiaison,
                grid.counterpart,
                grid.provider,
                Tokens.person("admin", null, Role.SYSTEM_ADMIN),
                Tokens.system("elsewhere", new Office(database).city.of("市委"), OF_UNITS));
    }

    private static String holder(Office office, String official, Role role) {
        return Tokens.person("holder " + official, office.city.of(official), role);
    }

    private static StatusTables tables() {
        return new StatusTables()
                .with(
                        "zeren.assignment.plan.v1",
                        "plan",
                        Set.of(PlanStatus.DRAFT),
                        PlanStatus.Verb.class,
                        PlanStatus::after)
                .with(
                        "zeren.assignment.assignment.v1",
                        "assignment where recorded_to is null",
                        Set.of(AssignmentStatus.CONFIRMED),
                        AssignmentStatus.Verb.class,
                        AssignmentStatus::after)
                .with(
                        "zeren.assignment.duty.v1",
                        "post_duty",
                        Set.of(DutyStatus.DRAFT),
                        DutyStatus.Verb.class,
                        DutyStatus::after)
                .with(
                        "zeren.assignment.letter.v1",
                        "letter",
                        Set.of(LetterStatus.DRAFT),
                        LetterStatus.Verb.class,
                        LetterStatus::after)
                .with(
                        "zeren.assignment.task-part.v1",
                        "task_part",
                        Set.of(TaskPartStatus.ASSIGNED),
                        TaskVerb.class,
                        TaskPartStatus::after)
                .with(
                        "zeren.assignment.patrol.v1",
                        "patrol",
                        Set.of(PatrolStatus.OPEN),
                        PatrolStatus.Verb.class,
                        PatrolStatus::after)
                .with(
                        "zeren.assignment.handover.v1",
                        "handover",
                        Set.of(HandoverStatus.OPEN),
                        HandoverStatus.Verb.class,
                        HandoverStatus::after)
                .with(
                        "zeren.assignment.visit.v1",
                        "visit",
                        Set.of(VisitStatus.PLANNED),
                        VisitStatus.Verb.class,
                        VisitStatus::after)
                .with(
                        "zeren.assignment.issue.v1",
                        "issue",
                        Set.of(IssueStatus.OPEN),
                        IssueStatus.Verb.class,
                        IssueStatus::after)
                .with(
                        "zeren.assignment.review.v1",
                        "leadership_review",
                        Set.of(ReviewStatus.OPEN),
                        ReviewStatus.Verb.class,
                        ReviewStatus::after)
                .with(
                        "zeren.assignment.meeting.v1",
                        "meeting",
                        Set.of(MeetingStatus.CONVENED),
                        MeetingStatus.Verb.class,
                        MeetingStatus::after)
                .with(
                        "zeren.assignment.signal.v1",
                        "signal",
                        Set.of(SignalStatus.FOUND),
                        SignalStatus.Verb.class,
                        SignalStatus::after);
    }
}
