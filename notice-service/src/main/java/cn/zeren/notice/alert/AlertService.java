package cn.zeren.notice.alert;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.tx.Tx;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Tells the operators how many alerts are open, as gauge {@code zeren.notice.alerts.open} by code. */
@ApplicationScoped
public class AlertService {

    private static final Actor SERVICE = Actor.service("notice-alerts");

    private final Tx tx;
    private final AlertRepository alerts;
    private final Map<AlertCode, AtomicLong> open = new EnumMap<>(AlertCode.class);

    AlertService(Tx tx, AlertRepository alerts, MeterRegistry meters) {
        this.tx = tx;
        this.alerts = alerts;
        for (AlertCode code : AlertCode.values()) {
            AtomicLong count = new AtomicLong();
            open.put(code, count);
            meters.gauge("zeren.notice.alerts.open", List.of(Tag.of("code", code.name())), count);
        }
    }

    void start(@Observes StartupEvent started) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::count);
    }

    /** Counts them. */
    public Uni<Void> count() {
        return tx.read(SERVICE, work -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (AlertCode code : AlertCode.values()) {
                all = all.chain(() -> alerts.open(work, code))
                        .invoke(count -> open.get(code).set(count))
                        .replaceWithVoid();
            }
            return all;
        });
    }
}
