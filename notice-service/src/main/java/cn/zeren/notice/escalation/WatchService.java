package cn.zeren.notice.escalation;

import cn.zeren.notice.NoticeConfig;
import cn.zeren.notice.alert.Alarm;
import cn.zeren.notice.alert.AlertCode;
import cn.zeren.notice.alert.AlertRepository;
import cn.zeren.notice.calendar.CalendarRepository;
import cn.zeren.notice.delivery.DeliveryService;
import cn.zeren.notice.delivery.Dispatch;
import cn.zeren.notice.delivery.Recipient;
import cn.zeren.notice.delivery.Slot;
import cn.zeren.notice.delivery.Template;
import cn.zeren.notice.ladder.EscalationPolicy;
import cn.zeren.notice.ladder.EscalationRule;
import cn.zeren.notice.ladder.Target;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Sees each day to what the ladder can't do without: a calendar that reaches far enough, and a liaison in each unit from which
 * something is due. What is missing is an open alert and a message to the office, until it is there.
 */
@ApplicationScoped
class WatchService {

    private final WatchRepository watched;
    private final CalendarRepository calendars;
    private final PolicyRepository policies;
    private final AlertRepository alerts;
    private final DeliveryService deliveries;
    private final String committeeCode;

    WatchService(
            WatchRepository watched,
            CalendarRepository calendars,
            PolicyRepository policies,
            AlertRepository alerts,
            DeliveryService deliveries,
            NoticeConfig config) {
        this.watched = watched;
        this.calendars = calendars;
        this.policies = policies;
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.committeeCode = config.committeeCode();
    }

    /** Where the calendar ends too early for what is to be counted, an alert is open until its next year is set. */
    Uni<Void> calendar(Work work, LocalDate day) {
        return policies.on(work, EscalationPolicy.NAME, day)
                .chain(edition -> calendars.on(work, day).chain(calendar -> watched.anyPending(work)
                        .chain(pending -> {
                            boolean complete = EscalationRule.cutoffs(day, edition.content(), calendar.days())
                                    .complete();
                            if (complete && !pending) {
                                return alerts.settleAllBut(work, AlertCode.CALENDAR_GAP, null, day);
                            }
                            LocalDate first = calendar.days().coveredThrough().plusDays(1);
                            return lacks(work, Integer.toString(first.getYear()), day);
                        })));
    }

    private Uni<Void> lacks(Work work, String year, LocalDate day) {
        UUID subject = UUID.nameUUIDFromBytes(("calendar/" + year).getBytes(StandardCharsets.UTF_8));
        return alerts.settleAllBut(work, AlertCode.CALENDAR_GAP, year, day)
                .chain(() -> alerts.raise(work, List.of(new Alarm(AlertCode.CALENDAR_GAP, subject, year, null, day))))
                .chain(() -> watched.unit(work, committeeCode, day))
                .chain(committee -> deliveries.queue(work, lacking(subject, year, committee)));
    }

    private static List<Dispatch> lacking(UUID subject, String year, Optional<UUID> committee) {
        return committee.stream()
                .map(unit -> office(Template.CALENDAR_GAP, subject, unit, year, Map.of(Slot.YEAR.key(), year)))
                .toList();
    }

    /** A unit without liaison is an alert, until it has one. */
    Uni<Void> liaisons(Work work, LocalDate day) {
        String duty = Target.LIAISON.name();
        return watched.withLiaisonAgain(work, day)
                .chain(units -> alerts.settle(
                        work,
                        AlertCode.NO_LIAISON,
                        units,
                        units.stream().map(unit -> duty).toList(),
                        day))
                .chain(() -> watched.withoutLiaison(work, day))
                .chain(units -> alerts.raise(
                                work,
                                units.stream()
                                        .map(unit -> new Alarm(AlertCode.NO_LIAISON, unit, duty, unit, day))
                                        .toList())
                        .chain(() -> deliveries.queue(
                                work,
                                units.stream()
                                        .map(unit -> office(Template.OPS_ALERT, unit, unit, duty + " " + day, Map.of()))
                                        .toList())));
    }

    private static Dispatch office(Template template, UUID about, UUID unit, String which, Map<String, String> params) {
        Recipient office = new Recipient.Office();
        return new Dispatch(Dispatch.key(template, about, office, which), template, null, null, unit, office, params);
    }
}
