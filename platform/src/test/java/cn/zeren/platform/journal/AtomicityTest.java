package cn.zeren.platform.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.memo.Memo;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.tx.SqlState;
import cn.zeren.platform.tx.Tx;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class AtomicityTest {

    private static final String NOT_NULL_VIOLATION = "23502";

    @Inject
    Tx tx;

    Database database;

    @Test
    void whenTheJournalFailsThereIsNoBusinessRow() {
        UUID id = Ids.at(Instant.EPOCH);
        assertThrows(Throwable.class, () -> write(id, new Entry(null, "k", "t", 1, "{}"), false));
        assertEquals(0, database.count("select count(*) from memo where id = ?", id));
    }

    /** The journal is not waited for: what is sent behind its refusal is refused too, and must not hide the reason. */
    @Test
    void whatTheJournalRefusedIsToldAndNotWhatFellWithIt() {
        Throwable refused = assertThrows(
                Throwable.class,
                () -> VertxContextSupport.subscribeAndAwait(() -> tx.write(
                        Actor.service("tester"), "test", work -> work.journal(new Entry(null, "k", "t", 1, "{}"))
                                .chain(() -> work.sql("select 1"))
                                .replaceWithVoid())));
        assertEquals(NOT_NULL_VIOLATION, SqlState.of(refused));
    }

    @Test
    void whenTheCommandFailsAfterTheJournalThereIsNoEvent() {
        UUID id = Ids.at(Instant.EPOCH);
        assertThrows(Throwable.class, () -> write(id, new Entry("t.v1", id.toString(), "t", 1, "{}"), true));
        assertEquals(0, database.count("select count(*) from memo where id = ?", id));
        assertEquals(0, database.count("select count(*) from journal where key = ?", id.toString()));
    }

    @Test
    void businessAuditAndOutboxRowsComeTogether() throws Throwable {
        UUID id = Ids.at(Instant.EPOCH);
        write(id, new Entry("zeren.platform.atom.v1", id.toString(), "t", 1, "{}"), false);
        assertEquals(1, database.count("select count(*) from memo where id = ?", id));
        assertEquals("memo.test", database.value("select purpose from journal where key = ?", id.toString()));
        assertEquals("tester", database.value("select actor from journal where key = ?", id.toString()));
    }

    @Test
    void theApplicationRoleCanNeitherChangeNorDeleteTheJournal() {
        for (String statement :
                new String[] {"delete from journal", "update journal set actor = 'x'", "drop table memo"}) {
            Throwable refused = assertThrows(
                    Throwable.class,
                    () -> VertxContextSupport.subscribeAndAwait(
                            () -> tx.write(Actor.service("tester"), "test", work -> work.sql(statement)
                                    .replaceWithVoid())));
            assertEquals("42501", SqlState.of(refused), statement);
        }
    }

    private void write(UUID id, Entry entry, boolean failAfterwards) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> tx.write(Actor.service("tester"), "memo.test", work -> work.session()
                        .persist(new Memo(id, UUID.randomUUID(), "text"))
                        .call(work.session()::flush)
                        .call(() -> work.journal(entry))
                        .chain(() -> failAfterwards
                                ? Uni.createFrom().failure(new IllegalStateException("afterwards"))
                                : Uni.createFrom().voidItem())));
    }
}
