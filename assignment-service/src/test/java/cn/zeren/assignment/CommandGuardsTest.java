package cn.zeren.assignment;

import static cn.zeren.platform.kernel.Role.COUNTY;
import static cn.zeren.platform.kernel.Role.FACTS_PROVIDER;
import static cn.zeren.platform.kernel.Role.LG_OFFICE;
import static cn.zeren.platform.kernel.Role.LG_OFFICE_HEAD;
import static cn.zeren.platform.kernel.Role.MAYOR;
import static cn.zeren.platform.kernel.Role.PARTY_SECRETARY;
import static cn.zeren.platform.kernel.Role.STANDING_COMMITTEE;
import static cn.zeren.platform.kernel.Role.SYSTEM_ADMIN;
import static cn.zeren.platform.kernel.Role.UNIT_LIAISON;
import static cn.zeren.platform.kernel.Role.UNIT_PRINCIPAL;
import static cn.zeren.platform.kernel.Role.VICE_MAYOR;

import cn.zeren.assignment.handover.Handovers;
import cn.zeren.assignment.region.RegionCity;
import cn.zeren.assignment.sandbox.SandboxClockTest;
import cn.zeren.assignment.task.TaskCity;
import cn.zeren.assignment.task.TaskRole;
import cn.zeren.assignment.testing.Carried;
import cn.zeren.assignment.testing.Office;
import cn.zeren.assignment.testing.SandboxDay;
import cn.zeren.assignment.testing.Stored;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.CommandGuards;
import cn.zeren.platform.testing.CommandGuards.Call;
import cn.zeren.platform.testing.CommandGuards.Guard;
import cn.zeren.platform.testing.CommandGuards.Refused;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every command is refused to every role that is not its own, and to its own roles of another unit. In a sandbox, for one
 * of the commands moves its clock.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@TestProfile(SandboxClockTest.Sandboxed.class)
class CommandGuardsTest {

    private static final Set<Role> OFFICE = Set.of(LG_OFFICE, LG_OFFICE_HEAD);
    private static final Set<Role> HEAD = Set.of(LG_OFFICE_HEAD);
    private static final Set<Role> RAISERS =
            Set.of(LG_OFFICE, LG_OFFICE_HEAD, Role.DISCIPLINE_HANDLER, Role.DISCIPLINE_CHIEF);
    private static final Set<Role> ENTITLED = Set.of(LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF);
    private static final Set<Role> VISITORS = Set.of(
            LG_OFFICE,
            LG_OFFICE_HEAD,
            Role.PARTY_SECRETARY,
            Role.MAYOR,
            Role.STANDING_COMMITTEE,
            Role.VICE_MAYOR,
            Role.UNIT_PRINCIPAL);

    private static final String DERIVED_ANEW = "a plan may be derived anew whatever its status";
    private static final Refused NOT_THE_HOLDER = new Refused(403, "NOT_THE_HOLDER");

    private static final Set<Role> BEARERS =
            Set.of(UNIT_PRINCIPAL, UNIT_LIAISON, COUNTY, PARTY_SECRETARY, MAYOR, STANDING_COMMITTEE, VICE_MAYOR);

    private static final String PATROL_DAY = "2015-11-02";
    private static final Set<Role> PATROLS = Set.of(UNIT_PRINCIPAL, UNIT_LIAISON, LG_OFFICE, LG_OFFICE_HEAD);

    Database database;

    private Office office;
    private UUID committee;
    private TaskCity city;
    private RegionCity grid;

    @BeforeEach
    void aCity() {
        office = new Office(database);
        committee = office.city.of("市委");
        city = new TaskCity(database, office, LocalDate.of(2016, 12, 20));
        grid = new RegionCity(database, office);
    }

    @Test
    void everyCommandIsRefusedToOtherRolesAndToOtherUnits() throws IOException {
        Office elsewhere = new Office(database);
        UUID insider = new Stored(database).sees("office", committee);
        UUID outsider = new Stored(database).sees("office", elsewhere.city.of("市委"));
        Carried work = new Carried(database, office);
        new CommandGuards(Path.of("src/test/resources/openapi.json"), insider, outsider)
                .check(
                        new Guard(
                                "importFacts",
                                Set.of(FACTS_PROVIDER, LG_OFFICE),
                                this::unit,
                                office.clerk,
                                new Refused(422, "UNKNOWN_REFERENCE")),
                        new Guard("draftPlan", OFFICE, this::draft, office.clerk),
                        new Guard("derivePlan", OFFICE, this::plan, office.clerk).inAnyState(DERIVED_ANEW),
                        new Guard("rederivePlan", OFFICE, this::plan, office.clerk).inAnyState(DERIVED_ANEW),
                        new Guard("confirmPlan", HEAD, this::plan, office.head),
                        new Guard("signPlan", Set.of(PARTY_SECRETARY), this::plan, office.secretary),
                        new Guard("activatePlan", HEAD, this::plan, office.head),
                        new Guard("draftDuty", OFFICE, this::newDuty, office.clerk),
                        new Guard("amendDuty", OFFICE, this::otherDuty, office.clerk)
                                .notOn(this::supersededDuty, "EDITION_ON_THE_WAY"),
                        new Guard("enterDutyForce", HEAD, this::duty, office.head),
                        new Guard("releaseAssignment", HEAD, this::carriedOver, office.head),
                        new Guard("draftLetter", OFFICE, this::newLetter, office.clerk),
                        new Guard("amendLetter", OFFICE, this::otherLetter, office.clerk)
                                .notOn(this::supersededLetter, "EDITION_ON_THE_WAY"),
                        new Guard("issueLetter", HEAD, this::letter, office.head),
                        // a signature is nobody's by role: the post decides
                        new Guard("signLetter", Set.of(), this::letter, holder("庚"), NOT_THE_HOLDER, null),
                        new Guard("countersignLetter", Set.of(), this::letter, holder("戊"), NOT_THE_HOLDER, null),
                        new Guard("breakDownTask", OFFICE, this::task, office.clerk),
                        // when all is done, the part is verified and the patrol reported, the visit made and the
                        // minutes stand
                        new Guard("progressTaskPart", BEARERS, this::progress, city.coLiaison).notOn(this::progress),
                        new Guard("completeTaskPart", BEARERS, this::completion, city.coLiaison),
                        new Guard("verifyTaskPart", OFFICE, this::verification, office.clerk),
                        new Guard("sendBackTaskPart", OFFICE, this::sendingBack, office.clerk),
                        new Guard("withdrawTaskPart", OFFICE, this::withdrawal, office.clerk),
                        new Guard("openPatrol", PATROLS, this::newPatrol, grid.counterpart),
                        new Guard("usePatrolMeans", PATROLS, this::means, grid.counterpart).notOn(this::means),
                        new Guard("reportPatrol", PATROLS, this::patrolReport, grid.counterpart),
                        new Guard(
                                "confirmHandoverForPredecessor",
                                Set.of(),
                                this::deputy,
                                holder("丙"),
                                new Refused(403, "NOT_A_DEPUTY"),
                                null),
                        new Guard(
                                "confirmHandover",
                                Set.of(),
                                this::handover,
                                holder("己"),
                                new Refused(403, "NOT_A_PARTY"),
                                null),
                        new Guard("raiseIssue", RAISERS, work::issue, office.clerk),
                        new Guard("resolveIssue", OFFICE, () -> work.onIssue(Carried.PROOF), work.head),
                        new Guard("withdrawIssue", RAISERS, () -> work.onIssue(Carried.REASON), office.clerk),
                        new Guard("openIssueReviews", RAISERS, work::reviewsAnew, office.clerk)
                                .notOn(work::withdrawnIssue),
                        new Guard(
                                        "stateReview",
                                        Set.of(),
                                        () -> work.onReview(Map.of("statement", "说明")),
                                        work.leader,
                                        null)
                                .notOn(work::concludedReview),
                        new Guard("concludeReview", ENTITLED, () -> work.onReview(Carried.OUTCOME), office.head),
                        new Guard("reopenReview", ENTITLED, () -> work.onReview(Carried.REASON), office.head),
                        new Guard("planVisit", VISITORS, work::visit, office.clerk),
                        new Guard("recordVisit", VISITORS, () -> work.onVisit(work.shown()), office.clerk)
                                .notOn(work::madeVisit),
                        new Guard("completeVisit", VISITORS, () -> work.onVisit(null), office.clerk),
                        new Guard("cancelVisit", VISITORS, work::toCancel, office.clerk),
                        new Guard("conveneMeeting", OFFICE, work::meeting, office.clerk),
                        new Guard("holdMeeting", OFFICE, () -> work.onMeeting(work.minutes()), office.clerk)
                                .notOn(work::confirmedMeeting),
                        new Guard("confirmMeeting", HEAD, () -> work.onMeeting(null), work.head),
                        new Guard("draftSignal", OFFICE, work::signal, office.clerk),
                        new Guard("sendSignal", HEAD, () -> work.onSignal(null), office.head),
                        new Guard(
                                "answerSignal",
                                Set.of(),
                                () -> work.onSignal(Map.of("answer", "已约谈")),
                                work.leader,
                                null),
                        new Guard("dropSignal", HEAD, work::toDrop, office.head),
                        new Guard("cancelMeeting", OFFICE, work::toCallOff, office.clerk),
                        // time is everybody's: there is no unit it could be another's of
                        new Guard(
                                "moveClock",
                                Set.of(FACTS_PROVIDER, LG_OFFICE, SYSTEM_ADMIN),
                                CommandGuardsTest::tomorrow,
                                Tokens.person("admin", null, SYSTEM_ADMIN),
                                null));
    }

    /** A file with a new department under the city's committee, which another city's office can't name. */
    private Call unit() {
        Map<String, String> row = Map.of(
                "code", committee + "-D",
                "name", "档案局",
                "type", "PARTY_DEPARTMENT",
                "parentCode", committee.toString(),
                "validFrom", "2016-01-01");
        return new Call(Map.of("kind", "units"), null, List.of(row));
    }

    private Call draft() {
        return new Call(Map.of(), null, Map.of("year", 2016, "managerUnitId", committee));
    }

    /** The city's plan as the guard before has left it. */
    private Call plan() {
        UUID id = (UUID) database.value("select id from plan where manager_unit_id = ?", committee);
        return new Call(Map.of("id", id), database.count("select version from plan where id = ?", id), null);
    }

    private Call newDuty() {
        List<Object> items = List.of(Map.of("code", "D1", "text", "专题研究"));
        return new Call(Map.of(), null, Map.of("year", 2016, "postId", office.city.of("副市长一"), "items", items));
    }

    /** Another text for the draft the guard before has left. */
    private Call otherDuty() {
        List<Object> items = List.of(Map.of("code", "D2", "text", "廉政教育"));
        Call duty = duty();
        return new Call(duty.path(), duty.version(), Map.of("items", items, "reason", "任务调整"));
    }

    private Call duty() {
        UUID post = office.city.of("副市长一");
        UUID id = (UUID) database.value("select id from post_duty where post_id = ? and status = 'DRAFT'", post);
        return new Call(Map.of("id", id), database.count("select version from post_duty where id = ?", id), null);
    }

    /** The draft that has given way to {@link #otherDuty}. */
    private Call supersededDuty() {
        UUID id = (UUID) database.value(
                "select id from post_duty where post_id = ? and status = 'SUPERSEDED'", office.city.of("副市长一"));
        long version = database.count("select version from post_duty where id = ?", id);
        List<Object> items = List.of(Map.of("code", "D3", "text", "制度建设"));
        return new Call(Map.of("id", id), version, Map.of("items", items, "reason", "任务调整"));
    }

    /** The city's member's assignment, its year over. */
    private Call carriedOver() {
        UUID id = (UUID) database.value(
                "select id from assignment where target_unit_id = ? and tier = 3 and recorded_to is null",
                office.city.of("公安县"));
        database.run("update assignment set status = 'CARRY_OVER' where id = ? and recorded_to is null", id);
        return new Call(Map.of("id", id), database.count("select max(version) from assignment where id = ?", id), null);
    }

    private String holder(String official) {
        return Tokens.person("holder", office.city.of(official));
    }

    private Call newLetter() {
        Object assignment = database.value(
                "select id from assignment where target_unit_id = ? and recorded_to is null", office.city.of("教育局"));
        List<Object> items = List.of(Map.of("code", "D1", "text", "专题研究"));
        return new Call(Map.of(), null, Map.of("assignmentId", assignment, "items", items, "signDue", "2016-02-29"));
    }

    private Call otherLetter() {
        List<Object> items = List.of(Map.of("code", "D2", "text", "廉政教育"));
        Call letter = letter();
        return new Call(
                letter.path(), letter.version(), Map.of("items", items, "reason", "任务调整", "signDue", "2016-02-29"));
    }

    /** The letter to 教育局 as the guard before has left it. */
    private Call letter() {
        UUID id = (UUID) database.value(
                "select id from letter where target_unit_id = ? and status <> 'SUPERSEDED'", office.city.of("教育局"));
        return new Call(Map.of("id", id), database.count("select version from letter where id = ?", id), null);
    }

    /** The letter that has given way to {@link #otherLetter}. */
    private Call supersededLetter() {
        UUID id = (UUID) database.value(
                "select id from letter where target_unit_id = ? and status = 'SUPERSEDED'", office.city.of("教育局"));
        long version = database.count("select version from letter where id = ?", id);
        List<Object> items = List.of(Map.of("code", "D3", "text", "制度建设"));
        return new Call(Map.of("id", id), version, Map.of("items", items, "reason", "任务调整", "signDue", "2016-02-29"));
    }

    private Call task() {
        return new Call(Map.of(), null, Map.of("taskId", city.task));
    }

    private Call progress() {
        return part(TaskRole.CO_UNIT, Map.of("note", "已部署"));
    }

    private Call completion() {
        return part(TaskRole.CO_UNIT, TaskCity.completion());
    }

    private Call verification() {
        return part(TaskRole.CO_UNIT, Map.of());
    }

    private Call sendingBack() {
        city.complete(city.leadLiaison, city.part(TaskRole.LEAD_UNIT)).statusCode(200);
        return part(TaskRole.LEAD_UNIT, Map.of("reason", "凭据不符"));
    }

    private Call withdrawal() {
        return part(TaskRole.LEADER, Map.of("reason", "误分解"));
    }

    private Call part(TaskRole role, Map<String, Object> body) {
        UUID id = UUID.fromString(city.part(role));
        return new Call(Map.of("id", id), database.count("select version from task_part where id = ?", id), body);
    }

    private Call newPatrol() {
        return new Call(
                Map.of(),
                null,
                Map.of(
                        "contactPointId",
                        grid.point,
                        "counterpartUnitId",
                        office.city.of("财政局"),
                        "startedOn",
                        PATROL_DAY,
                        "reportDue",
                        "2099-12-31"));
    }

    private Call means() {
        return patrol(Map.of("means", "FORUM", "on", PATROL_DAY, "note", "座谈会"));
    }

    private Call patrolReport() {
        return patrol(Map.of("docNo", "荆财发〔2015〕30号", "hash", "ab".repeat(32), "origin", "档案室", "takenOn", PATROL_DAY));
    }

    /** The city's patrol as the guard before has left it. */
    private Call patrol(Map<String, Object> body) {
        UUID id = (UUID) database.value("select id from patrol where contact_point_id = ?", grid.point);
        return new Call(Map.of("id", id), database.count("select version from patrol where id = ?", id), body);
    }

    /** 己 takes the post of 常委乙 over, whose colleague 丙 stands in for him. */
    private Call deputy() {
        new Handovers(database, office).change("乙", "常委一", SandboxDay.atRest());
        Call handover = handover();
        return new Call(handover.path(), handover.version(), Map.of("cause", "RETIRED", "reason", "前任已退休"));
    }

    private Call handover() {
        UUID id = (UUID) database.value("select id from handover where post_id = ?", office.city.of("常委一"));
        return new Call(Map.of("id", id), database.count("select version from handover where id = ?", id), null);
    }

    private static Call tomorrow() {
        String now = SandboxDay.atRest().plusDays(1) + "T09:00:00+08:00";
        return new Call(Map.of(), null, Map.of("now", now));
    }
}
