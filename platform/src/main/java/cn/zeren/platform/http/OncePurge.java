package cn.zeren.platform.http;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.time.Daily;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Forgets first answers after their 24 hours, which are counted in real time: they guard retries, not business. */
@ApplicationScoped
class OncePurge implements Daily {

    private final Tx tx;

    OncePurge(Tx tx) {
        this.tx = tx;
    }

    @Override
    public String name() {
        return "idempotency-purge";
    }

    @Override
    public Uni<Void> run(LocalDate day) {
        return tx.write(Actor.service(name()), "idempotency.purge", work -> work.sql(
                        "delete from idempotency where at < now() - interval '24 hours'")
                .replaceWithVoid());
    }
}
