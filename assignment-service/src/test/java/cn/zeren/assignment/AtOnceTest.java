package cn.zeren.assignment;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.duty.Duties;
import cn.zeren.assignment.letter.Letters;
import cn.zeren.assignment.testing.City;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two who ask for the same at the same moment: one has it, the other is told why not, and nothing is there twice. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class AtOnceTest {

    private static final int ROUNDS = 6;
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

    Database database;

    @AfterAll
    static void leave() {
        TWO.shutdown();
    }

    @Test
    void theFirstEditionOfAPostsDutiesIsWrittenOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            Office office = new Office(database);
            Map<String, Object> body = Map.of(
                    "year", 2016,
                    "postId", office.city.of("副市长一"),
                    "items", List.of(Map.of("code", "D1", "text", "部署")));
            once(201, 409, () -> Office.as(office.clerk).body(body).post(Office.API + "/duties"));
        }
    }

    @Test
    void dutiesInForceAreAmendedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            Office office = new Office(database);
            String duty = Office.API + "/duties/" + new Duties(office).inForce("副市长一");
            String version = Office.as(office.clerk).get(duty).header("ETag");
            Map<String, Object> body = Map.of("items", List.of(Map.of("code", "D2", "text", "教育")), "reason", "任务调整");
            once(201, 409, () -> Office.as(office.clerk)
                    .header("If-Match", version)
                    .body(body)
                    .post(duty + "/amend"));
        }
    }

    @Test
    void aLetterIsWrittenOnceAndOneInForceAmendedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            Office office = new Office(database);
            Letters letters = new Letters(database, office);
            Map<String, Object> other = Map.of(
                    "assignmentId", letters.assignment("组织部"),
                    "items", List.of(Map.of("code", "D1", "text", "部署")),
                    "signDue", "2016-02-29");
            once(201, 409, () -> Office.as(office.clerk).body(other).post(Letters.PATH));
            String letter = Letters.PATH + "/" + letters.countersigned();
            String version = Office.as(office.clerk).get(letter).header("ETag");
            Map<String, Object> body = Map.of(
                    "items", List.of(Map.of("code", "D2", "text", "教育")), "reason", "任务调整", "signDue", "2016-06-30");
            once(201, 409, () -> Office.as(office.clerk)
                    .header("If-Match", version)
                    .body(body)
                    .post(letter + "/amend"));
        }
    }

    @Test
    void thePlanOfAYearIsDraftedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            Office office = new Office(database);
            Map<String, Object> body = Map.of("year", 2016, "managerUnitId", office.city.of("市委"));
            once(201, 409, () -> Office.as(office.clerk).body(body).post(Office.PLANS));
        }
    }

    @Test
    void aCorrectedLeaderIsReviewedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            City city = new City(database);
            Map<String, Object> told = Map.of(
                    "unitId", city.of("教育局"),
                    "title", "公车管理",
                    "description", "公车私用",
                    "source", "VISIT",
                    "actOn", "2016-05-10");
            String issue = "/issues/"
                    + City.post(city.clerk, "/issues", told)
                            .statusCode(201)
                            .extract()
                            .path("id");
            city.correct("副市长一", "市政府", "2016-04-01");
            city.rederive();
            String version = Office.as(city.clerk).get(Office.API + issue).header("ETag");
            once(200, 412, () -> Office.as(city.clerk)
                    .header("If-Match", version)
                    .post(Office.API + issue + "/open-reviews"));
            Office.get(city.clerk, issue).body("reviewIds", hasSize(2));
        }
    }

    private static void once(int done, int refused, Supplier<Response> request) {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> one = () -> {
            together.await();
            return request.get().statusCode();
        };
        List<Integer> statuses = new ArrayList<>();
        try {
            for (Future<Integer> answer : TWO.invokeAll(List.of(one, one))) {
                statuses.add(answer.get());
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        statuses.sort(null);
        assertEquals(List.of(done, refused), statuses, "asked twice at once");
    }
}
