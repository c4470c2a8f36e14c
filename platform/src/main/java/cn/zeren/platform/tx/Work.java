package cn.zeren.platform.tx;

import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.journal.Journal;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.time.BusinessClock;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.impl.SqlClientConnection;

/** One open transaction: the session, plain SQL in the same transaction, the actor, business time, and the journal. */
public final class Work implements Journal.Transaction {

    private final Mutiny.Session session;
    private final Actor actor;
    private final String purpose;
    private final Instant now;
    private final Journal journal;
    /** The transaction this is a view of: of its views, only the first keeps what follows. */
    private final Work whole;

    private final List<CompletionStage<?>> sent = new ArrayList<>();
    private int pastScope;

    Work(Mutiny.Session session, Actor actor, String purpose, Instant now, Journal journal) {
        this(session, actor, purpose, now, journal, null);
    }

    private Work(Mutiny.Session session, Actor actor, String purpose, Instant now, Journal journal, Work whole) {
        this.session = session;
        this.actor = actor;
        this.purpose = purpose;
        this.now = now;
        this.journal = journal;
        this.whole = whole == null ? this : whole;
    }

    /** The same transaction seen from an inner command. */
    Work as(Actor innerActor, String innerPurpose) {
        return new Work(session, innerActor, innerPurpose, now, journal, whole);
    }

    public Mutiny.Session session() {
        return session;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    /** What the transaction is for, as written to the journal. */
    @Override
    public String purpose() {
        return purpose;
    }

    /** Business time at the start of the transaction; the recorded time of all it writes. */
    @Override
    public Instant now() {
        return now;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, BusinessClock.ZONE);
    }

    /**
     * Runs one prepared statement in this transaction, with {@code $1 …} placeholders. Arrays bind as PostgreSQL
     * arrays, so set-based writes go through {@code unnest}. Entities changed in the session must be flushed first
     * where the statement is to see them.
     */
    @Override
    public Uni<RowSet<Row>> sql(String statement, Object... params) {
        Tuple tuple = Tuple.tuple();
        for (Object param : params) {
            tuple.addValue(bindable(param));
        }
        return Uni.createFrom().completionStage(() -> connection().preparedQuery(statement, tuple));
    }

    /** The one connection under the session. */
    SqlClientConnection connection() {
        return (SqlClientConnection) ((MutinySessionImpl) session).getReactiveConnection();
    }

    /** Writes one event to the journal and the outbox. */
    public Uni<Void> journal(Entry entry) {
        return journal(List.of(entry));
    }

    /**
     * Writes events to the journal and the outbox, in this order, in one statement. It is sent at once, in its place
     * among the other statements, and not waited for: what comes of it is known before the commit, and fails the whole.
     */
    public Uni<Void> journal(List<Entry> entries) {
        return Uni.createFrom().deferred(() -> {
            if (!entries.isEmpty()) {
                whole.sent.add(journal.append(this, entries).subscribeAsCompletionStage());
            }
            return Uni.createFrom().voidItem();
        });
    }

    /**
     * Runs {@code body} with all rows in sight: for what follows by rule from the actor's command in rows that he need not
     * see. Who acts stays he, in the audit and in events. After it, also when it fails, he sees what he saw before. Entities
     * it changes it must flush itself.
     */
    public <T> Uni<T> pastScope(Supplier<Uni<T>> body) {
        return Uni.createFrom()
                .deferred(() -> {
                    if (whole.pastScope++ == 0) {
                        whole.sent.add(sight(true).subscribeAsCompletionStage());
                    }
                    return body.get();
                })
                // where the database has given the transaction up already, there is nothing left to be seen in it
                .eventually(() -> --whole.pastScope == 0
                        ? sight(whole.actor.everywhere()).onFailure().recoverWithNull()
                        : Uni.createFrom().nullItem());
    }

    private Uni<RowSet<Row>> sight(boolean everywhere) {
        return sql("select set_config('zeren.everywhere', $1, true)", everywhere ? "on" : "off");
    }

    /** Begins the transaction and sets its row scope; both are sent ahead of all else and not waited for. */
    void begin(String scope, Object... params) {
        sent.add(connection().beginTransaction());
        sent.add(sql(scope, params).subscribeAsCompletionStage());
    }

    /** Waits for all that was sent without waiting; fails as the first of it failed, for that one failed the others. */
    Uni<Void> settled() {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (CompletionStage<?> one : sent) {
            all = all.chain(() -> Uni.createFrom().completionStage(one)).replaceWithVoid();
        }
        return all;
    }

    private static Object bindable(Object param) {
        if (param instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (param instanceof Instant[] instants) {
            return Arrays.stream(instants).map(Work::bindable).toArray(OffsetDateTime[]::new);
        }
        if (param instanceof Enum<?> word) {
            return word.name();
        }
        return param;
    }
}
