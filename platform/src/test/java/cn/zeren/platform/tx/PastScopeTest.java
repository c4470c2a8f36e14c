package cn.zeren.platform.tx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done past the actor's scope, and that nothing else is. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PastScopeTest {

    private static final String DIVISION_BY_ZERO = "22012";

    @Inject
    Tx tx;

    Database database;

    private final UUID school = UUID.randomUUID();
    private final UUID hospital = UUID.randomUUID();
    private final Actor teacher =
            new Actor("teacher " + school, UUID.randomUUID(), null, Set.of(Role.UNIT_LIAISON), false);
    private final List<Long> seen = new ArrayList<>();

    @BeforeEach
    void theTeacherSeesTheSchool() {
        for (UUID unit : List.of(school, hospital)) {
            database.run("insert into scope_tree values (?, ?)", unit, unit);
            database.run("insert into memo values (?, ?, 'here', 0)", UUID.randomUUID(), unit);
        }
        database.run(
                "insert into scope_unit values (?, ?, ?, null, 'POST')",
                teacher.officialId(),
                school,
                LocalDate.of(2010, 1, 1));
    }

    @Test
    void withinItAllIsSeenAndAfterItWhatWasSeenBefore() throws Throwable {
        inOne(
                teacher,
                work -> look(work).chain(() -> work.pastScope(() -> look(work))).chain(() -> look(work)));
        assertEquals(List.of(1L, 2L, 1L), seen);
    }

    @Test
    void aRowOfAnotherUnitIsWrittenWithinItAndNotAfterIt() throws Throwable {
        inOne(teacher, work -> work.pastScope(() -> write(work)));
        assertEquals(2, database.count("select count(*) from memo where unit_id = ?", hospital));
        Throwable refused = assertThrows(
                Throwable.class,
                () -> inOne(teacher, work -> work.pastScope(() -> look(work)).chain(() -> write(work))));
        assertEquals("42501", SqlState.of(refused));
    }

    @Test
    void aRefusalWithinItLeavesNothingWideForWhoeverGoesOn() throws Throwable {
        Refused no = new Refused(Refusal.rule("MEMO_EMPTY", "JZ-1.1", Map.of()));
        inOne(teacher, work -> work.pastScope(() -> look(work).chain(() -> {
                    throw no;
                }))
                .onFailure(Refused.class)
                .recoverWithNull()
                .chain(() -> look(work)));
        inOne(teacher, work -> work.<Void>pastScope(() -> {
                    throw no;
                })
                .onFailure(Refused.class)
                .recoverWithNull()
                .chain(() -> look(work)));
        assertEquals(List.of(2L, 1L, 1L), seen);
    }

    @Test
    void whereAStatementWithinItFailsTheReasonIsToldAndTheNextTransactionIsNarrow() throws Throwable {
        Throwable refused = assertThrows(
                Throwable.class,
                () -> inOne(
                        teacher,
                        work -> work.pastScope(() -> work.sql("select 1 / 0").replaceWithVoid())));
        assertEquals(DIVISION_BY_ZERO, SqlState.of(refused));
        inOne(teacher, this::look);
        assertEquals(List.of(1L), seen);
    }

    @Test
    void oneWithinAnotherDoesNotEndTheOther() throws Throwable {
        inOne(teacher, work -> work.pastScope(() -> work.pastScope(() -> look(work))
                        .chain(() -> tx.write(teacher, "memo.inner", inner -> inner.pastScope(() -> look(inner))))
                        .chain(() -> look(work)))
                .chain(() -> look(work)));
        assertEquals(List.of(2L, 2L, 2L, 1L), seen);
    }

    @Test
    void whoSeesAllAnywayStillDoesAfterIt() throws Throwable {
        inOne(Actor.service("tester"), work -> work.pastScope(() -> look(work)).chain(() -> look(work)));
        assertEquals(List.of(2L, 2L), seen);
    }

    @Test
    void whoActsIsNamedInTheJournalWithinItAsWithout() throws Throwable {
        String key = UUID.randomUUID().toString();
        Entry entry = new Entry("zeren.platform.past.v1", key, "t", 1, "{}");
        inOne(teacher, work -> work.pastScope(() -> work.journal(entry)));
        assertEquals(teacher.name(), database.value("select actor from journal where key = ?", key));
        assertEquals("memo.past", database.value("select purpose from journal where key = ?", key));
    }

    private void inOne(Actor actor, Function<Work, Uni<Void>> body) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> tx.write(actor, "memo.past", body));
    }

    private Uni<Void> look(Work work) {
        return work.sql("select count(*) from memo where unit_id in ($1, $2)", school, hospital)
                .invoke(rows -> seen.add(rows.iterator().next().getLong(0)))
                .replaceWithVoid();
    }

    private Uni<Void> write(Work work) {
        return work.sql("insert into memo values ($1, $2, 'there', 0)", UUID.randomUUID(), hospital)
                .replaceWithVoid();
    }
}
