package cn.zeren.platform.memo;

import cn.zeren.platform.inbox.Inbound;
import cn.zeren.platform.inbox.Incoming;
import cn.zeren.platform.memo.MemoService.MemoWire;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** A projection and a reaction. */
@ApplicationScoped
public class MemoConsumer {

    /** A bell is rung once, however often one hears of it. */
    public record BellWire(String id, long version) {}

    private final Inbound inbound;

    MemoConsumer(Inbound inbound) {
        this.inbound = inbound;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("memos")
    public Uni<Void> memos(ConsumerRecords<String, String> batch) {
        return inbound.project("memo", batch, MemoWire.class, MemoConsumer::see);
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("bells")
    public Uni<Void> bells(ConsumerRecords<String, String> batch) {
        return inbound.react(
                batch, BellWire.class, (work, bell) -> work.sql("insert into bell_rung (key) values ($1)", bell.key())
                        .replaceWithVoid());
    }

    private static Uni<Void> see(Work work, List<Incoming<MemoWire>> memos) {
        return work.sql(
                        "insert into memo_seen (id, text, version)"
                                + " select * from unnest($1::uuid[], $2::text[], $3::bigint[])"
                                + " on conflict (id) do update set text = excluded.text, version = excluded.version,"
                                + " applied = memo_seen.applied + 1",
                        memos.stream().map(m -> m.value().id()).toArray(UUID[]::new),
                        memos.stream().map(m -> m.value().state().text()).toArray(String[]::new),
                        memos.stream().map(Incoming::version).toArray(Long[]::new))
                .replaceWithVoid();
    }
}
