package cn.zeren.platform.memo;

import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A use case as every service writes them: authorise, load, decide, store, journal. */
@ApplicationScoped
public class MemoService {

    public static final String TOPIC = "zeren.platform.memo.v1";

    /** The wire record. */
    public record MemoWire(UUID id, long version, State state) {
        public record State(String text) {}
    }

    private final Tx tx;

    MemoService(Tx tx) {
        this.tx = tx;
    }

    public Uni<Memo> write(Actor actor, UUID unitId, String text) {
        return tx.write(actor, "memo.write", work -> {
            actor.require(Role.UNIT_LIAISON);
            Memo memo = new Memo(Ids.at(work.now()), unitId, text);
            return work.session()
                    .persist(memo)
                    .call(work.session()::flush)
                    .call(() -> work.journal(written(memo)))
                    .replaceWith(memo);
        });
    }

    public Uni<Memo> reword(Actor actor, UUID id, long expected, String text) {
        return tx.write(actor, "memo.reword", work -> {
            actor.require(Role.UNIT_LIAISON);
            return load(work, id).chain(memo -> {
                if (memo.version() != expected) {
                    throw new Refused(Refusal.stale(memo.version()));
                }
                if (text.isBlank()) {
                    throw new Refused(Refusal.rule("MEMO_EMPTY", "JZ-1.1", Map.of()));
                }
                memo.reword(text);
                return work.session()
                        .flush()
                        .call(() -> work.journal(written(memo)))
                        .replaceWith(memo);
            });
        });
    }

    /** On purpose without any filter: what it returns is what row security lets through. */
    public Uni<List<String>> all(Actor actor) {
        return tx.read(actor, work -> work.session()
                .createSelectionQuery("from Memo m order by m.id", Memo.class)
                .getResultList()
                .map(memos -> memos.stream().map(Memo::text).toList()));
    }

    private static Uni<Memo> load(Work work, UUID id) {
        return work.session().find(Memo.class, id).onItem().ifNull().failWith(() -> new Refused(Refusal.notFound()));
    }

    static Entry written(Memo memo) {
        return new Entry(
                TOPIC,
                memo.id().toString(),
                "cn.zeren.platform.memo.written.v1",
                memo.version() + 1,
                new MemoWire(memo.id(), memo.version() + 1, new MemoWire.State(memo.text())));
    }
}
