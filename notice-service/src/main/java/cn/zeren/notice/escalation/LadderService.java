package cn.zeren.notice.escalation;

import cn.zeren.notice.alert.Alarm;
import cn.zeren.notice.alert.AlertCode;
import cn.zeren.notice.alert.AlertRepository;
import cn.zeren.notice.alert.AlertService;
import cn.zeren.notice.calendar.CalendarRepository;
import cn.zeren.notice.calendar.CityCalendar;
import cn.zeren.notice.delivery.DeliveryService;
import cn.zeren.notice.delivery.Dispatch;
import cn.zeren.notice.ladder.Addressed;
import cn.zeren.notice.ladder.Chain;
import cn.zeren.notice.ladder.ChainRepository;
import cn.zeren.notice.ladder.EscalationPolicy;
import cn.zeren.notice.ladder.EscalationRule;
import cn.zeren.notice.ladder.EscalationRule.Cutoffs;
import cn.zeren.notice.ladder.Target;
import cn.zeren.notice.limit.LimitService;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Presses the running limits of a day: each that has reached a rung takes it, and who stands on it that day is told. One
 * transaction a chunk; a day run again, also after half of it, takes what is missing and nothing twice.
 */
@ApplicationScoped
public class LadderService {

    private static final int CHUNK = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Actor LADDER = Actor.service("notice-ladder");

    private final Tx tx;
    private final LimitService limits;
    private final CalendarRepository calendars;
    private final PolicyRepository policies;
    private final ChainRepository chains;
    private final EscalationRepository escalations;
    private final DeliveryService deliveries;
    private final AlertRepository alerts;
    private final AlertService alertCount;
    private final WatchService watch;

    LadderService(
            Tx tx,
            LimitService limits,
            CalendarRepository calendars,
            PolicyRepository policies,
            ChainRepository chains,
            EscalationRepository escalations,
            DeliveryService deliveries,
            AlertRepository alerts,
            AlertService alertCount,
            WatchService watch) {
        this.tx = tx;
        this.limits = limits;
        this.calendars = calendars;
        this.policies = policies;
        this.chains = chains;
        this.escalations = escalations;
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.alertCount = alertCount;
        this.watch = watch;
    }

    /** The rules of a day. */
    private record Rules(Edition<EscalationPolicy> edition, CityCalendar calendar, Cutoffs cutoffs) {}

    /** Presses what is to be pressed on the day. */
    public Uni<Void> press(LocalDate day) {
        return limits.reproject(LADDER, day)
                .chain(() -> tx.write(LADDER, "escalation.gap", work -> watch.calendar(work, day)))
                .chain(() -> tx.write(LADDER, "escalation.liaison", work -> watch.liaisons(work, day)))
                .chain(() -> inChunks("escalation.address", (work, after) -> address(work, day, after), FIRST))
                .chain(() -> inChunks("escalation.press", (work, after) -> press(work, day, after), FIRST))
                .chain(alertCount::count);
    }

    private interface Chunk {
        /** Where the next begins, or nothing after the last. */
        Uni<Optional<UUID>> after(Work work, UUID after);
    }

    private Uni<Void> inChunks(String purpose, Chunk chunk, UUID after) {
        return tx.write(LADDER, purpose, work -> chunk.after(work, after))
                .chain(last -> last.isEmpty() ? Uni.createFrom().voidItem() : inChunks(purpose, chunk, last.get()));
    }

    private Uni<Rules> rules(Work work, LocalDate day) {
        return policies.on(work, EscalationPolicy.NAME, day).chain(edition -> calendars
                .on(work, day)
                .map(calendar ->
                        new Rules(edition, calendar, EscalationRule.cutoffs(day, edition.content(), calendar.days()))));
    }

    private Uni<Optional<UUID>> press(Work work, LocalDate day, UUID after) {
        return rules(work, day).chain(rules -> escalations
                .rising(work, rules.cutoffs(), rules.edition().content(), after, CHUNK)
                .chain(rising -> chains.of(
                                work, rising.stream().map(Pressed::unitId).collect(Collectors.toSet()), day)
                        .chain(chain -> take(work, rules, rising, chain))
                        .replaceWith(() -> next(rising, Pressed::id))));
    }

    private Uni<Void> take(Work work, Rules rules, List<Pressed> rising, Map<UUID, Chain> chain) {
        EscalationPolicy policy = rules.edition().content();
        List<Escalation> reached = new ArrayList<>();
        for (Pressed limit : rising) {
            int level = EscalationRule.level(limit.dueOn(), limit.returns(), limit.lastOn(), policy, rules.cutoffs());
            if (level > limit.level()) {
                reached.add(Escalation.take(
                        Ids.at(work.now()), limit, level, rules.cutoffs(), chain.get(limit.unitId()), rules.edition()));
            }
        }
        Map<UUID, Pressed> byId = rising.stream().collect(Collectors.toMap(Pressed::id, Function.identity()));
        return escalations
                .raise(work, reached)
                .chain(() -> escalations.insert(work, reached))
                .chain(taken -> tell(work, rules.calendar(), taken, byId));
    }

    private Uni<Void> tell(Work work, CityCalendar calendar, List<Escalation> taken, Map<UUID, Pressed> limit) {
        List<Dispatch> dispatches = new ArrayList<>();
        List<Alarm> alarms = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Escalation one : taken) {
            Pressed pressed = limit.get(one.limitId());
            dispatches.addAll(RungMessage.to(one.standing().addressed(), one, pressed, calendar));
            dispatches.addAll(RungMessage.missing(one, pressed, calendar));
            for (Target target : one.standing().missing()) {
                alarms.add(new Alarm(AlertCode.NO_ADDRESSEE, one.id(), target.name(), one.unitId(), one.takenOn()));
            }
            entries.add(EscalationWire.entry(EscalationEvent.TAKEN, one));
        }
        return alerts.raise(work, alarms)
                .chain(() -> deliveries.queue(work, dispatches))
                .chain(() -> work.journal(entries));
    }

    /** Looks again for those who were missing, as long as the limit still stands on the rung. */
    private Uni<Optional<UUID>> address(Work work, LocalDate day, UUID after) {
        return calendars
                .on(work, day)
                .chain(calendar -> escalations.incomplete(work, after, CHUNK).chain(found -> chains.of(
                                work, found.stream().map(Escalation::unitId).collect(Collectors.toSet()), day)
                        .chain(chain -> escalations
                                .running(
                                        work,
                                        found.stream().map(Escalation::limitId).toList())
                                .chain(running -> address(work, day, calendar, found, running, chain)))
                        .replaceWith(() -> next(found, Escalation::id))));
    }

    private Uni<Void> address(
            Work work,
            LocalDate day,
            CityCalendar calendar,
            List<Escalation> incomplete,
            List<Pressed> running,
            Map<UUID, Chain> chain) {
        Map<UUID, Pressed> limit = running.stream().collect(Collectors.toMap(Pressed::id, Function.identity()));
        List<Dispatch> dispatches = new ArrayList<>();
        List<Escalation> addressed = new ArrayList<>();
        List<UUID> settled = new ArrayList<>();
        List<String> details = new ArrayList<>();
        for (Escalation one : incomplete) {
            List<Target> before = one.standing().missing();
            Pressed pressed = limit.get(one.limitId());
            boolean waits = pressed != null && pressed.level() == one.level() && pressed.round() == one.round();
            if (waits) {
                List<Addressed> found = one.address(day, chain.get(one.unitId()));
                if (!found.isEmpty()) {
                    dispatches.addAll(RungMessage.to(found, one, pressed, calendar));
                    addressed.add(one);
                }
            }
            List<Target> still = waits ? one.standing().missing() : List.of();
            before.stream().filter(target -> !still.contains(target)).forEach(target -> {
                settled.add(one.id());
                details.add(target.name());
            });
        }
        return work.session()
                .flush()
                .chain(() -> alerts.settle(work, AlertCode.NO_ADDRESSEE, settled, details, day))
                .chain(() -> deliveries.queue(work, dispatches))
                .chain(() -> work.journal(addressed.stream()
                        .map(one -> EscalationWire.entry(EscalationEvent.ADDRESSED, one))
                        .toList()));
    }

    private static <T> Optional<UUID> next(List<T> chunk, Function<T, UUID> id) {
        return chunk.size() < CHUNK ? Optional.empty() : Optional.of(id.apply(chunk.get(CHUNK - 1)));
    }
}
