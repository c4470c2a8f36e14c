package cn.zeren.platform.tx;

import cn.zeren.platform.journal.Journal;
import cn.zeren.platform.journal.Relay;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.time.BusinessClock;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Opens transactions. Each one carries the row scope of its actor to PostgreSQL, runs to its end whatever the caller
 * does meanwhile, and is tried again when it lost a race for serialization.
 */
@ApplicationScoped
public class Tx {

    private static final String OPEN = Tx.class.getName();
    private static final int TRIES = 4;
    private static final String SCOPE = """
            select set_config('zeren.official', $1, true), set_config('zeren.everywhere', $3, true),
                   set_config('zeren.roots', coalesce((
                       select array_agg(unit_id)::text from (
                           select s.unit_id from scope_unit s
                           where s.official_id = nullif($1, '')::uuid
                             and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
                           union all
                           select nullif($2, '')::uuid where $2 <> '') roots), ''), true)
            """;
    private static final Set<String> RACES = Set.of("40001", "40P01", "23P01");

    private final Mutiny.SessionFactory sessions;
    private final BusinessClock clock;
    private final Journal journal;
    private final Relay relay;

    Tx(Mutiny.SessionFactory sessions, BusinessClock clock, Journal journal, Relay relay) {
        this.sessions = sessions;
        this.clock = clock;
        this.journal = journal;
        this.relay = relay;
    }

    /**
     * Runs {@code body} in one transaction: it commits whole or not at all. Called inside another {@code write} it joins
     * that transaction. Once begun it is not cancelled by a caller that goes away.
     *
     * @param purpose the use case, as {@code plan.confirm}; written to the journal
     */
    public <T> Uni<T> write(Actor actor, String purpose, Function<Work, Uni<T>> body) {
        return Uni.createFrom().deferred(() -> {
            Work open = open();
            if (open != null) {
                return body.apply(open.as(actor, purpose));
            }
            return shielded(attempt(actor, purpose, body, TRIES)).invoke(relay::wake);
        });
    }

    /** Runs {@code body} in one transaction that sees the rows of the actor and is not meant to write. */
    public <T> Uni<T> read(Actor actor, Function<Work, Uni<T>> body) {
        return Uni.createFrom().deferred(() -> {
            Work open = open();
            return open != null ? body.apply(open.as(actor, "read")) : shielded(attempt(actor, "read", body, TRIES));
        });
    }

    private <T> Uni<T> attempt(Actor actor, String purpose, Function<Work, Uni<T>> body, int triesLeft) {
        return once(actor, purpose, body)
                .onFailure(Tx::lostARace)
                .recoverWithUni(failure -> triesLeft > 1
                        ? attempt(actor, purpose, body, triesLeft - 1)
                        : Uni.createFrom().failure(failure));
    }

    private <T> Uni<T> once(Actor actor, String purpose, Function<Work, Uni<T>> body) {
        Context context = Vertx.currentContext();
        return sessions.openSession().chain(session -> {
            Work work = new Work(session, actor, purpose, clock.now(), journal);
            return Uni.createFrom()
                    .deferred(() -> {
                        begin(work);
                        context.putLocal(OPEN, work);
                        return body.apply(work);
                    })
                    .call(session::flush)
                    .eventually(() -> context.removeLocal(OPEN))
                    // what was sent ahead and refused has failed those behind it: its reason is the true one
                    .onFailure()
                    .recoverWithUni(failure ->
                            work.settled().chain(() -> Uni.createFrom().failure(failure)))
                    .call(work::settled)
                    .onFailure()
                    .call(() -> done(work.connection()::rollbackTransaction)
                            .onFailure()
                            .recoverWithNull())
                    .call(() -> done(work.connection()::commitTransaction))
                    .eventually(session::close);
        });
    }

    private static void begin(Work work) {
        Actor actor = work.actor();
        String official = Objects.toString(actor.officialId(), "");
        String unit = Objects.toString(actor.unitId(), "");
        work.begin(SCOPE, official, unit, actor.everywhere() ? "on" : "off", work.today());
    }

    private static Uni<Void> done(Supplier<CompletionStage<Void>> ending) {
        return Uni.createFrom().completionStage(ending);
    }

    private static Work open() {
        Context context = Vertx.currentContext();
        return context == null ? null : context.getLocal(OPEN);
    }

    /** A subscriber that goes away does not take the upstream with it. */
    private static <T> Uni<T> shielded(Uni<T> work) {
        return Uni.createFrom().emitter(caller -> work.subscribe().with(caller::complete, caller::fail));
    }

    private static boolean lostARace(Throwable failure) {
        return RACES.contains(SqlState.of(failure));
    }
}
