package cn.zeren.notice.delivery;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.policy.Policy;
import cn.zeren.notice.policy.PolicyName;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a city wants its people told (设计默认: DESIGN-DELIVERY). The inbox is no part of it: what is told is there always, and
 * at once. Times are of the business day's zone.
 *
 * @param order the ways out of the suite in which each is the next one's substitute
 * @param outside what goes out of the suite at all
 * @param urgent of it, what is sent in quiet hours too
 * @param digested of it, what is gathered and sent once a day, at {@code digestAt}
 * @param quietFrom when quiet hours begin
 * @param quietTo when they end, on the next day if that is earlier; the same time means that there are none
 * @param retryMinutes how long to wait before the second try, the third and so on; after the last comes the next channel
 * @param receiptHours how long a channel that confirms may take to do so before the next one is tried
 */
public record DeliveryPolicy(
        List<Channel> order,
        List<Template> outside,
        List<Template> urgent,
        List<Template> digested,
        LocalTime quietFrom,
        LocalTime quietTo,
        LocalTime digestAt,
        List<Integer> retryMinutes,
        int receiptHours)
        implements Policy {

    private static final int MOST_TRIES = 20;
    private static final int WEEK_MINUTES = 7 * 24 * 60;
    private static final int MONTH_HOURS = 31 * 24;

    /** What holds until a city says otherwise. */
    public static final PolicyName<DeliveryPolicy> NAME = new PolicyName<>(
            "delivery",
            DeliveryPolicy.class,
            new DeliveryPolicy(
                    List.of(Channel.GOV_IM, Channel.SMS, Channel.EMAIL),
                    List.of(
                            Template.NOTICE_ISSUED,
                            Template.NOTICE_RECALLED,
                            Template.NOTICE_REPLACED,
                            Template.RETURNED,
                            Template.EXTENSION_GRANTED,
                            Template.EXTENSION_REFUSED,
                            Template.DUE_SOON,
                            Template.CHASE,
                            Template.WARNING,
                            Template.SUMMONS,
                            Template.RECTIFICATION_OPENED,
                            Template.PROBLEM_RETURNED,
                            Template.PROBLEM_REOPENED,
                            Template.OPS_ALERT),
                    List.of(Template.OPS_ALERT),
                    List.of(Template.DUE_SOON),
                    LocalTime.of(21, 0),
                    LocalTime.of(8, 0),
                    LocalTime.of(8, 30),
                    List.of(1, 5, 30, 120, 720),
                    24),
            Delivery.CLAUSE);

    public DeliveryPolicy {
        order = List.copyOf(order);
        outside = List.copyOf(outside);
        urgent = List.copyOf(urgent);
        digested = List.copyOf(digested);
        retryMinutes = List.copyOf(retryMinutes);
    }

    @Override
    public List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        if (new HashSet<>(order).size() < order.size() || order.contains(Channel.INBOX)) {
            faults.add(new FieldError("/order", "FIELD_INVALID"));
        }
        if (digested.stream().anyMatch(urgent::contains)) {
            faults.add(new FieldError("/digested", "FIELD_INVALID"));
        }
        if (retryMinutes.size() > MOST_TRIES
                || retryMinutes.stream().anyMatch(minutes -> minutes < 1 || minutes > WEEK_MINUTES)) {
            faults.add(new FieldError("/retryMinutes", "FIELD_INVALID"));
        }
        if (receiptHours < 1 || receiptHours > MONTH_HOURS) {
            faults.add(new FieldError("/receiptHours", "FIELD_INVALID"));
        }
        return faults;
    }

    /** Whether this goes out of the suite. */
    public boolean leaves(Template template) {
        return outside.contains(template);
    }

    /** Whether this is gathered. */
    public boolean gathers(Template template) {
        return digested.contains(template);
    }

    /** When to try for the first time: at once, at the end of quiet hours, or with the next digest. */
    public ZonedDateTime firstTry(Template template, ZonedDateTime now) {
        if (!gathers(template)) {
            return heard(template, now);
        }
        ZonedDateTime today = now.with(digestAt);
        return heard(template, today.isBefore(now) ? today.plusDays(1) : today);
    }

    /**
     * When to try again, never in quiet hours unless it is urgent.
     *
     * @param attempts how often it was tried
     * @return nothing when it was tried often enough
     */
    public Optional<ZonedDateTime> nextTry(int attempts, Template template, ZonedDateTime now) {
        if (attempts > retryMinutes.size()) {
            return Optional.empty();
        }
        return Optional.of(heard(template, now.plusMinutes(retryMinutes.get(attempts - 1))));
    }

    /** The first moment from {@code at} on that is outside quiet hours; {@code at} itself for what is urgent. */
    public ZonedDateTime heard(Template template, ZonedDateTime at) {
        return urgent.contains(template) || !quiet(at.toLocalTime()) ? at : end(at);
    }

    /** When a channel that confirms must have done so; nothing for one that never does. */
    public Optional<ZonedDateTime> confirmedBy(Channel channel, ZonedDateTime sent) {
        return channel.confirms() ? Optional.of(sent.plusHours(receiptHours)) : Optional.empty();
    }

    /**
     * The first channel in the city's order that leads to the person.
     *
     * @param reachable the channels that are set up here and for which the person has an address
     * @param tried those that were tried in vain
     */
    public Optional<Channel> next(Set<Channel> reachable, Set<Channel> tried) {
        return order.stream()
                .filter(reachable::contains)
                .filter(channel -> !tried.contains(channel))
                .findFirst();
    }

    private boolean quiet(LocalTime time) {
        if (quietFrom.equals(quietTo)) {
            return false;
        }
        boolean begun = !time.isBefore(quietFrom);
        boolean notOver = time.isBefore(quietTo);
        return quietFrom.isBefore(quietTo) ? begun && notOver : begun || notOver;
    }

    private ZonedDateTime end(ZonedDateTime at) {
        ZonedDateTime today = at.with(quietTo);
        return today.isAfter(at) ? today : today.plusDays(1);
    }
}
