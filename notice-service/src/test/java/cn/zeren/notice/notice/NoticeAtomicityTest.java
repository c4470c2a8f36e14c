package cn.zeren.notice.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class NoticeAtomicityTest extends ServiceTest {

    @AfterEach
    void theJournalWorksAgain() {
        database.run("drop trigger if exists broken on journal");
    }

    @Test
    void whenTheJournalFailsNothingIsSignedAndNoNumberIsUsed() {
        UUID id = reviewed();
        breakTheJournal();

        verb(city.officeHead, id, "sign", 2).statusCode(500);

        assertEquals("REVIEWED", database.value("select status from notice where id = ?", id));
        assertEquals(0, database.count("select count(*) from doc_no_series"));
        assertEquals(2, database.count("select count(*) from journal where topic like '%.notice.v1'"));

        database.run("drop trigger broken on journal");
        verb(city.officeHead, id, "sign", 2).statusCode(200);
        assertEquals(1, database.count("select doc_no_seq from notice where id = ?", id));
    }

    @Test
    void whenTheJournalFailsABatchIsUndoneWhole() {
        UUID one = reviewed();
        UUID two = reviewed(draft(city.clerk, reminder(city.financeHead)));
        breakTheJournal();

        as(city.officeHead)
                .body(Map.of("items", List.of(Map.of("id", one), Map.of("id", two))))
                .post(NOTICES + ":sign")
                .then()
                .statusCode(500);

        assertEquals(List.of("REVIEWED"), database.column("select distinct status from notice"));
        assertEquals(0, database.count("select count(*) from doc_no_series"));
    }

    @Test
    void aRefusalLeavesNoEvent() {
        UUID id = reviewed(draft(city.officeHead, supervision(city.finance)));

        verb(city.officeHead, id, "sign", 2).statusCode(422);

        assertEquals(2, database.count("select count(*) from journal where topic like '%.notice.v1'"));
        assertEquals(0, database.count("select count(*) from doc_no_series"));
    }

    private void breakTheJournal() {
        database.run("create or replace function broken() returns trigger language plpgsql as"
                + " $$ begin raise exception 'the journal is broken'; end $$");
        database.run("create trigger broken before insert on journal execute function broken()");
    }
}
