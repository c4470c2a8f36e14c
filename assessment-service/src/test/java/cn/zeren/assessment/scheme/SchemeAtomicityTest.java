package cn.zeren.assessment.scheme;

import static cn.zeren.assessment.scheme.SchemeApi.CLERK;
import static cn.zeren.assessment.scheme.SchemeApi.HEAD;
import static cn.zeren.assessment.scheme.SchemeApi.draft;
import static cn.zeren.assessment.scheme.SchemeApi.drafted;
import static cn.zeren.assessment.scheme.SchemeApi.freshYear;
import static cn.zeren.assessment.scheme.SchemeApi.publish;
import static cn.zeren.assessment.scheme.SchemeApi.published;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SchemeAtomicityTest {

    Database database;

    @AfterEach
    void theJournalWorksAgain() {
        database.run("alter table journal drop constraint if exists broken");
    }

    @Test
    void aSchemeWhoseEventCanNotBeJournaledIsNotThere() {
        breakJournal();
        int year = freshYear();
        draft(CLERK, "COUNTY", year).then().statusCode(500);
        assertEquals(0, database.count("select count(*) from scheme where assessment_year = ?", year));
    }

    @Test
    void whenTheNewEditionCanNotBeJournaledTheOldOneStaysInForce() {
        int year = freshYear();
        String first = published("COUNTY", year);
        String second = drafted("COUNTY", year);
        breakJournal();
        publish(HEAD, second, 0).then().statusCode(500);
        assertEquals("PUBLISHED", status(first));
        assertEquals("DRAFT", status(second));
    }

    @Test
    void twoWhoPublishAtOnceMakeOneEventAndOneIsToldThatSomebodyWasFaster() throws Exception {
        String id = drafted("COUNTY", freshYear());
        assertEquals(List.of(200, 412), together(() -> publish(HEAD, id, 0).statusCode()));
        assertEquals(
                1,
                database.count(
                        "select count(*) from journal where key = ? and type = 'cn.zeren.assessment.scheme.published.v1'",
                        id));
    }

    @Test
    void twoWhoDraftAtOnceMakeOneDraft() throws Exception {
        int year = freshYear();
        assertEquals(
                List.of(201, 409), together(() -> draft(CLERK, "COUNTY", year).statusCode()));
        assertEquals(1, database.count("select count(*) from scheme where assessment_year = ?", year));
    }

    private static List<Integer> together(Callable<Integer> request) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Integer> statuses = new java.util.ArrayList<>();
            for (var answer : pool.invokeAll(Stream.of(request, request).toList())) {
                statuses.add(answer.get());
            }
            statuses.sort(null);
            return statuses;
        } finally {
            pool.shutdownNow();
        }
    }

    private void breakJournal() {
        database.run("alter table journal add constraint broken check (actor = 'nobody') not valid");
    }

    private String status(String id) {
        return (String) database.value("select status from scheme where id = ?", UUID.fromString(id));
    }
}
