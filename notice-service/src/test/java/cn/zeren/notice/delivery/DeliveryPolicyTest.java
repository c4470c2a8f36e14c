package cn.zeren.notice.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.channel.Channel;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The initial edition: quiet from 21:00 to 08:00, digest at 08:30, tries after 1, 5, 30, 120 and 720 minutes. */
class DeliveryPolicyTest {

    private static final DeliveryPolicy POLICY = DeliveryPolicy.NAME.initial();

    @ParameterizedTest
    @CsvSource({
        "2016-03-01T20:59:59, 2016-03-01T20:59:59",
        "2016-03-01T21:00:00, 2016-03-02T08:00:00",
        "2016-03-01T23:59:59, 2016-03-02T08:00:00",
        "2016-03-02T00:00:00, 2016-03-02T08:00:00",
        "2016-03-02T07:59:59, 2016-03-02T08:00:00",
        "2016-03-02T08:00:00, 2016-03-02T08:00:00"
    })
    void nobodyIsDisturbedInQuietHours(String now, String sent) {
        assertEquals(at(sent), POLICY.firstTry(Template.CHASE, at(now)));
    }

    @Test
    void whatIsUrgentIsSentAtNightToo() {
        assertEquals(at("2016-03-01T23:00:00"), POLICY.firstTry(Template.OPS_ALERT, at("2016-03-01T23:00:00")));
    }

    @Test
    void quietHoursMayLieWithinOneDayAndMayBeNone() {
        DeliveryPolicy noon = quiet(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertEquals(at("2016-03-01T14:00:00"), noon.firstTry(Template.CHASE, at("2016-03-01T12:30:00")));
        assertEquals(at("2016-03-01T23:00:00"), noon.firstTry(Template.CHASE, at("2016-03-01T23:00:00")));

        DeliveryPolicy none = quiet(LocalTime.of(8, 0), LocalTime.of(8, 0));
        assertEquals(at("2016-03-01T03:00:00"), none.firstTry(Template.CHASE, at("2016-03-01T03:00:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03-01T08:29:00, 2016-03-01T08:30:00",
        "2016-03-01T08:30:00, 2016-03-01T08:30:00",
        "2016-03-01T08:31:00, 2016-03-02T08:30:00",
        "2016-03-01T22:00:00, 2016-03-02T08:30:00"
    })
    void whatIsGatheredWaitsForTheNextDigest(String now, String sent) {
        assertEquals(at(sent), POLICY.firstTry(Template.DUE_SOON, at(now)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2016-03-01T10:01:00",
        "2, 2016-03-01T10:05:00",
        "3, 2016-03-01T10:30:00",
        "4, 2016-03-01T12:00:00",
        "5, 2016-03-02T08:00:00"
    })
    void eachTryWaitsLongerThanTheOneBeforeAndNoneIsAtNight(int attempts, String next) {
        assertEquals(Optional.of(at(next)), POLICY.nextTry(attempts, Template.CHASE, at("2016-03-01T10:00:00")));
    }

    @Test
    void afterTheLastTryThereIsNone() {
        assertEquals(Optional.empty(), POLICY.nextTry(6, Template.CHASE, at("2016-03-01T10:00:00")));
    }

    @Test
    void theNextChannelIsTheFirstInOrderThatLeadsToThePersonAndWasNotTried() {
        Set<Channel> all = Set.of(Channel.GOV_IM, Channel.SMS, Channel.EMAIL);

        assertEquals(Optional.of(Channel.GOV_IM), POLICY.next(all, Set.of()));
        assertEquals(Optional.of(Channel.SMS), POLICY.next(all, Set.of(Channel.GOV_IM)));
        assertEquals(Optional.of(Channel.EMAIL), POLICY.next(Set.of(Channel.EMAIL), Set.of(Channel.GOV_IM)));
        assertEquals(Optional.empty(), POLICY.next(all, all));
        assertEquals(Optional.empty(), POLICY.next(Set.of(), Set.of()));
    }

    @Test
    void aChannelThatConfirmsHasADayToDoSo() {
        ZonedDateTime sent = at("2016-03-01T10:00:00");

        assertEquals(Optional.of(sent.plusDays(1)), POLICY.confirmedBy(Channel.SMS, sent));
        assertEquals(Optional.empty(), POLICY.confirmedBy(Channel.EMAIL, sent));
    }

    @Test
    void theInboxIsNoChoiceOfACity() {
        assertEquals("/order", fault(List.of(Channel.INBOX), List.of(1), 24));
        assertEquals("/order", fault(List.of(Channel.SMS, Channel.SMS), List.of(1), 24));
        assertEquals("/retryMinutes", fault(List.of(Channel.SMS), List.of(0), 24));
        assertEquals("/receiptHours", fault(List.of(Channel.SMS), List.of(1), 0));
        assertTrue(POLICY.faults().isEmpty());
    }

    private static String fault(List<Channel> order, List<Integer> minutes, int hours) {
        DeliveryPolicy policy = new DeliveryPolicy(
                order, List.of(), List.of(), List.of(), LocalTime.NOON, LocalTime.NOON, LocalTime.NOON, minutes, hours);
        return policy.faults().get(0).pointer();
    }

    private static DeliveryPolicy quiet(LocalTime from, LocalTime to) {
        return new DeliveryPolicy(
                POLICY.order(),
                POLICY.outside(),
                POLICY.urgent(),
                POLICY.digested(),
                from,
                to,
                POLICY.digestAt(),
                POLICY.retryMinutes(),
                POLICY.receiptHours());
    }

    private static ZonedDateTime at(String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), ZoneId.of("Asia/Shanghai"));
    }
}
