package cn.zeren.platform.scope;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.memo.MemoService;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import cn.zeren.platform.tx.SqlState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RowScopeTest {

    @Inject
    MemoService memos;

    Database database;

    private final UUID city = UUID.randomUUID();
    private final UUID school = UUID.randomUUID();
    private final UUID hospital = UUID.randomUUID();
    private final UUID teacher = UUID.randomUUID();
    private final UUID doctor = UUID.randomUUID();

    @BeforeEach
    void twoUnitsUnderOneCityWithAnOfficialEach() {
        for (UUID unit : List.of(city, school, hospital)) {
            database.run("insert into scope_tree values (?, ?)", unit, unit);
        }
        database.run("insert into scope_tree values (?, ?), (?, ?)", school, city, hospital, city);
        sees(teacher, school, LocalDate.of(2010, 1, 1), null);
        sees(doctor, hospital, LocalDate.of(2010, 1, 1), null);
        database.run("insert into memo values (?, ?, 'of the school', 0)", UUID.randomUUID(), school);
        database.run("insert into memo values (?, ?, 'of the hospital', 0)", UUID.randomUUID(), hospital);
    }

    @Test
    void aQueryWithoutAnyFilterReturnsNothingOfAnotherUnit() throws Throwable {
        assertEquals(List.of("of the school"), all(official(teacher)));
        assertEquals(List.of("of the hospital"), all(official(doctor)));
        assertEquals(List.of(), all(official(UUID.randomUUID())));
    }

    @Test
    void anOutsideSystemSeesTheSubtreeOfItsUnit() throws Throwable {
        assertEquals(2, all(new Actor("personnel", null, city, Set.of(), false)).size());
    }

    @Test
    void aRowCanNotBeWrittenIntoAnotherUnit() {
        Throwable refused = assertThrows(
                Throwable.class,
                () -> VertxContextSupport.subscribeAndAwait(
                        () -> memos.write(official(teacher), hospital, "smuggled")));
        assertEquals("42501", SqlState.of(refused));
    }

    @Test
    void sightBeginsAndEndsWithItsDates() throws Throwable {
        UUID former = UUID.randomUUID();
        sees(former, school, LocalDate.of(2010, 1, 1), LocalDate.of(2015, 1, 1));
        UUID future = UUID.randomUUID();
        sees(future, school, LocalDate.of(2999, 1, 1), null);
        assertEquals(List.of(), all(official(former)));
        assertEquals(List.of(), all(official(future)));
    }

    @Test
    void twoHundredConcurrentRequestsOfTwoUsersNeverSeeEachOthersRows() throws Exception {
        String teacherToken = Tokens.person("teacher", teacher, Role.UNIT_LIAISON);
        String doctorToken = Tokens.person("doctor", doctor, Role.UNIT_LIAISON);
        ExecutorService pool = Executors.newFixedThreadPool(32);
        try {
            List<Callable<List<String>>> requests = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String token = i % 2 == 0 ? teacherToken : doctorToken;
                requests.add(() -> given().auth()
                        .oauth2(token)
                        .get("/api/platform/v1/memos")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("", String.class));
            }
            List<Future<List<String>>> answers = pool.invokeAll(requests);
            for (int i = 0; i < answers.size(); i++) {
                assertEquals(
                        List.of(i % 2 == 0 ? "of the school" : "of the hospital"),
                        answers.get(i).get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void sees(UUID official, UUID unit, LocalDate from, LocalDate to) {
        database.run("insert into scope_unit values (?, ?, ?, ?, 'POST')", official, unit, from, to);
    }

    private static Actor official(UUID id) {
        return new Actor("official", id, null, Set.of(Role.UNIT_LIAISON), false);
    }

    private List<String> all(Actor actor) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> memos.all(actor));
    }
}
