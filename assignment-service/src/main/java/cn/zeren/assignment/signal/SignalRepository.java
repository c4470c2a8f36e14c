package cn.zeren.assignment.signal;

import cn.zeren.assignment.openitem.OpenItem;
import cn.zeren.assignment.openitem.OpenItemsRepository;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signals within the actor's sight, and the policy's editions. */
@ApplicationScoped
class SignalRepository implements OpenItemsRepository {

    static final String LAST_WINDOWS =
            "select unit_id, max(window_to) as last from signal where rule = $1 and unit_id = any ($2) group by unit_id";

    Uni<Signal> get(Work work, UUID id) {
        return work.session().find(Signal.class, id).onItem().ifNull().failWith(() -> new Refused(Refusal.notFound()));
    }

    Uni<Void> insert(Work work, List<Signal> signals) {
        return work.session().persistAll(signals.toArray()).chain(() -> work.session()
                .flush());
    }

    /** The last day of each unit's last signal of a rule. */
    Uni<Map<UUID, LocalDate>> lastWindows(Work work, SignalRule rule, Collection<UUID> units) {
        return work.sql(LAST_WINDOWS, rule, units.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, LocalDate> last = new HashMap<>();
            rows.forEach(row -> last.put(row.getUUID("unit_id"), row.getLocalDate("last")));
            return last;
        });
    }

    /** All editions, in order. */
    Uni<List<SignalPolicy>> policies(Work work) {
        return work.sql(
                        "select number, valid_from, issues, window_days, answer_days from signal_policy order by number")
                .map(rows -> {
                    List<SignalPolicy> policies = new ArrayList<>();
                    rows.forEach(row -> policies.add(new SignalPolicy(
                            row.getInteger("number"),
                            row.getLocalDate("valid_from"),
                            row.getInteger("issues"),
                            row.getInteger("window_days"),
                            row.getInteger("answer_days"))));
                    return policies;
                });
    }

    /** The suggestions sent to the post that wait for an answer. */
    @Override
    public Uni<List<OpenItem>> openOn(Work work, UUID post) {
        return work.sql(
                        "select id, suggestion from signal where addressee_post_id = $1 and status = 'SENT' order by sent_on, id",
                        post)
                .map(rows -> {
                    List<OpenItem> open = new ArrayList<>();
                    rows.forEach(row -> open.add(new OpenItem("SIGNAL", row.getUUID(0), "建议:" + row.getString(1))));
                    return open;
                });
    }
}
