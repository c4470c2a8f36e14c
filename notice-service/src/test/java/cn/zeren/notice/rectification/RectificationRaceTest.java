package cn.zeren.notice.rectification;

import static cn.zeren.notice.rectification.Rectifying.PLAN;
import static cn.zeren.notice.rectification.Rectifying.VERIFIED;
import static cn.zeren.notice.rectification.Rectifying.found;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several people at one list at the same moment, and a journal that fails. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RectificationRaceTest extends ServiceTest {

    @AfterEach
    void theJournalWorksAgain() {
        database.run("drop trigger if exists broken on journal");
    }

    @Test
    void eightLastClosingsAtOnceCloseTheListOnce() throws Exception {
        Rectifying work = new Rectifying(database, city);
        String[] causes = new String[8];
        java.util.Arrays.fill(causes, "CONDUCT");
        UUID list = work.open(causes);
        List<Callable<Integer>> closings = new ArrayList<>();
        for (int no = 1; no <= causes.length; no++) {
            work.step(city.financeLiaison, list, no, "plan", PLAN).statusCode(200);
            work.step(city.financeLiaison, list, no, "report", work.report()).statusCode(200);
            int one = no;
            closings.add(() -> Rectifying.step(city.clerk, list, one, "close", 3, VERIFIED)
                    .extract()
                    .statusCode());
        }

        assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 200), atOnce(closings));

        assertEquals("CLOSED", database.value("select status from rectification where id = ?", list));
        assertEquals(0, database.count("select open_problems from rectification where id = ?", list));
        assertEquals(1, database.count("select count(*) from journal where type like '%rectification.closed%'"));
        assertEquals(7, database.count("select count(*) from journal where type like '%rectification.progressed%'"));
        assertEquals(
                9, database.count("select count(distinct version) from journal where topic like '%rectification%'"));
    }

    @Test
    void twoWhoVerifyTheSameProblemCloseItOnce() throws Exception {
        Rectifying work = new Rectifying(database, city);
        UUID list = work.reported();

        List<Integer> answers = atOnce(List.of(
                () -> Rectifying.step(city.clerk, list, 1, "close", 3, VERIFIED)
                        .extract()
                        .statusCode(),
                () -> Rectifying.step(city.officeHead, list, 1, "close", 3, VERIFIED)
                        .extract()
                        .statusCode()));

        assertTrue(answers.contains(200));
        assertTrue(answers.contains(412), answers.toString());
        assertEquals(1, database.count("select count(*) from journal where type like '%problem.closed%'"));
    }

    @Test
    void anInspectionHandedInTwiceAtOnceListsTheUnitOnce() throws Exception {
        Map<String, Object> body = new HashMap<>(found(city.finance, "CONDUCT"));
        body.put("inspectionId", UUID.randomUUID());
        Callable<Integer> opening = () -> Rectifying.as(city.clerk)
                .body(body)
                .post(Rectifying.LISTS)
                .then()
                .extract()
                .statusCode();

        List<Integer> answers = new ArrayList<>(atOnce(List.of(opening, opening, opening)));

        answers.sort(null);
        assertEquals(List.of(201, 409, 409), answers);
        assertEquals(1, database.count("select count(*) from rectification"));
    }

    @Test
    void whenTheJournalFailsNothingIsReportedAndNoEvidenceStays() {
        Rectifying work = new Rectifying(database, city);
        UUID list = work.planned();
        long before = database.count("select count(*) from journal");
        database.run("create or replace function broken() returns trigger language plpgsql as"
                + " $$ begin raise exception 'the journal is broken'; end $$");
        database.run("create trigger broken before insert on journal execute function broken()");

        work.step(city.financeLiaison, list, 1, "report", work.report()).statusCode(500);

        assertEquals("PLANNED", database.value("select status from problem"));
        assertEquals(0, database.count("select count(*) from proof"));
        assertEquals(before, database.count("select count(*) from journal"));
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var people = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (var answer : people.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }
}
