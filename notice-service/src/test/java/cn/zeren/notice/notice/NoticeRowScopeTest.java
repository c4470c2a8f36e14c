package cn.zeren.notice.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.tx.SqlState;
import cn.zeren.platform.tx.Tx;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class NoticeRowScopeTest extends ServiceTest {

    @Inject
    Tx tx;

    @Test
    void aQueryWithoutAnyFilterReturnsNothingOfAnotherUnit() throws Throwable {
        draft();
        draft(city.clerk, reminder(city.archivesHead));

        assertEquals(List.of("荆州市财政局"), visible(city.financeLiaison));
        assertEquals(List.of("archives-head"), visible(city.archivesLiaison));
        assertEquals(2, visible(city.clerk).size());
        assertEquals(List.of(), visible(new Person("stranger", UUID.randomUUID(), city.clerk.role())));
    }

    @Test
    void aRowOfAnotherUnitCannotBeWrittenEither() {
        draft();

        assertEquals(0, (int) sql(city.archivesLiaison, "update notice set title = 'x'"));
        Throwable refused = assertThrows(
                IllegalStateException.class,
                () -> sql(
                        city.archivesLiaison,
                        "insert into notice (id, version, kind, status, period, addressee_kind, addressee_id,"
                                + " addressee_unit_id, addressee_name, title, body, reasons, explanation, drafted_by, drafted_at)"
                                + " select gen_random_uuid(), 1, 'SUPERVISION_CARD', 'DRAFT', '2016-01', 'UNIT', '"
                                + city.finance + "', '" + city.finance + "', 'x', 'x', 'x', '{}', '{}', 'x', now()"));
        assertEquals("42501", SqlState.of(refused));
    }

    @Test
    void twoHundredRequestsOfTwoUsersOverOnePoolNeverMix() throws Exception {
        draft();
        draft(city.clerk, reminder(city.archivesHead));
        ExecutorService users = Executors.newFixedThreadPool(16);
        List<Future<List<Object>>> seen = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Person user = i % 2 == 0 ? city.financeLiaison : city.archivesLiaison;
            seen.add(users.submit(() -> visible(user)));
        }
        for (int i = 0; i < 200; i++) {
            assertEquals(
                    List.of(i % 2 == 0 ? "荆州市财政局" : "archives-head"),
                    seen.get(i).get());
        }
        users.shutdown();
    }

    private List<Object> visible(Person person) {
        return run(() -> VertxContextSupport.subscribeAndAwait(
                () -> tx.read(person.actor(), work -> work.sql("select addressee_name from notice")
                        .map(rows -> {
                            List<Object> names = new ArrayList<>();
                            rows.forEach(row -> names.add(row.getString(0)));
                            return names;
                        }))));
    }

    private Integer sql(Person person, String statement) {
        return run(() -> VertxContextSupport.subscribeAndAwait(() ->
                tx.write(person.actor(), "test", work -> work.sql(statement).map(rows -> rows.rowCount()))));
    }

    private interface Body<T> {
        T run() throws Throwable;
    }

    private static <T> T run(Body<T> body) {
        try {
            return body.run();
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
