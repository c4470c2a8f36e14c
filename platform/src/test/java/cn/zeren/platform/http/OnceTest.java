package cn.zeren.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class OnceTest {

    Database database;

    private final UUID unit = UUID.randomUUID();

    @BeforeEach
    void aUnit() {
        database.run("insert into scope_tree values (?, ?)", unit, unit);
    }

    @Test
    void aRetryGetsTheFirstAnswerToTheByte() {
        Response first = write("key-1", "hello", "tester");
        Response again = write("key-1", "hello", "tester");
        assertEquals(201, first.statusCode());
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(1, memos());
    }

    @Test
    void theKeyWithAnotherBodyIsRefusedAndAnotherActorsKeyIsAnother() {
        write("key-2", "hello", "tester");
        write("key-2", "other", "tester").then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertEquals(201, write("key-2", "hello", "somebody").statusCode());
        assertEquals(2, memos());
    }

    @Test
    void ofManyAtOnceOneIsCarriedOut() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Integer>> calls = IntStream.range(0, 32)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> write("key-3", "hello", "tester").statusCode())
                    .toList();
            for (Future<Integer> status : pool.invokeAll(calls)) {
                assertTrue(List.of(201, 409).contains(status.get()), () -> "status " + status);
            }
            assertEquals(1, memos());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aRefusalStoresNothingAndIsJudgedAnew() {
        write("key-4", " ", "tester").then().statusCode(400);
        assertEquals(0, database.count("select count(*) from idempotency where key = 'key-4'"));
        assertEquals(201, write("key-4", "hello", "tester").statusCode());
    }

    private Response write(String key, String text, String actor) {
        return given().auth()
                .oauth2(Tokens.system(actor, unit, Role.UNIT_LIAISON))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("unitId", unit, "text", text))
                .post("/api/platform/v1/memos");
    }

    private long memos() {
        return database.count("select count(*) from memo where unit_id = ?", unit);
    }
}
