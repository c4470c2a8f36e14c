package cn.zeren.notice.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.channel.Channel;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeliveryStatusTest {

    private static final Instant NOW = Instant.parse("2016-03-01T02:00:00Z");

    @Test
    void noPairOfStatusAndActIsThereTwice() {
        Set<String> pairs = DeliveryStatus.TABLE.stream()
                .map(row -> row.from() + " " + row.act())
                .collect(Collectors.toSet());

        assertEquals(DeliveryStatus.TABLE.size(), pairs.size());
    }

    @Test
    void whatIsInTheInboxIsDeliveredByBeingStored() {
        Delivery inbox = inbox(false);

        assertEquals(DeliveryStatus.DELIVERED, inbox.status());
        assertEquals(NOW, inbox.deliveredAt());
        assertEquals(null, inbox.dueAt());
    }

    @Test
    void aMessageGoesFromTheQueueToTheCarrierToThePersonWhoSignsForWhatItIsAbout() {
        Delivery mail = mail();

        mail.accept("ref-1", NOW.plusSeconds(60), NOW);
        assertEquals(DeliveryStatus.SENT, mail.status());
        assertEquals(NOW.plusSeconds(60), mail.dueAt());
        mail.confirm(NOW);
        mail.open(NOW);
        mail.receive(NOW);

        assertEquals(DeliveryStatus.RECEIVED, mail.status());
        assertEquals(null, mail.dueAt());
    }

    @Test
    void aReceiptMayComeBeforeTheAnswerOfTheCarrierAndAfterAllWasGivenUp() {
        Delivery early = mail();
        early.confirm(NOW);
        assertEquals(DeliveryStatus.DELIVERED, early.status());

        Delivery late = mail();
        late.fail("NO_RECEIPT");
        late.confirm(NOW);
        assertEquals(DeliveryStatus.DELIVERED, late.status());

        Delivery overtaken = mail();
        overtaken.supersede("HTTP_503");
        overtaken.confirm(NOW);
        assertEquals(DeliveryStatus.DELIVERED, overtaken.status());
    }

    @Test
    void onlyWhatFailedIsRepeatedAndItsTriesAreCountedAfresh() {
        Delivery mail = mail();
        assertEquals(
                "DELIVERY_STATE",
                assertThrows(Refused.class, () -> mail.repeat(NOW)).refusal().code());

        mail.fail("SMTP_550");
        mail.repeat(NOW);

        assertEquals(DeliveryStatus.QUEUED, mail.status());
        assertEquals(0, mail.attempts());
        assertEquals(NOW, mail.dueAt());
    }

    @Test
    void whatThePersonHasReadOrSignedForNeverFails() {
        for (DeliveryStatus status :
                List.of(DeliveryStatus.DELIVERED, DeliveryStatus.OPENED, DeliveryStatus.RECEIVED)) {
            assertTrue(status.after(DeliveryAct.FAIL).isEmpty(), status.name());
            assertTrue(status.after(DeliveryAct.SUPERSEDE).isEmpty(), status.name());
            assertTrue(status.after(DeliveryAct.CANCEL).isEmpty(), status.name());
        }
    }

    @Test
    void everyStatusIsReachedFromTheQueueOrTheInbox() {
        Set<DeliveryStatus> reached = new java.util.TreeSet<>(Set.of(DeliveryStatus.QUEUED, DeliveryStatus.DELIVERED));
        for (int i = 0; i < DeliveryStatus.TABLE.size(); i++) {
            DeliveryStatus.TABLE.stream()
                    .filter(row -> reached.contains(row.from()))
                    .map(DeliveryStatus.Transition::to)
                    .toList()
                    .forEach(reached::add);
        }

        assertEquals(Set.of(DeliveryStatus.values()), reached);
    }

    private static Delivery inbox(boolean spreads) {
        Dispatch dispatch = new Dispatch(
                UUID.randomUUID(),
                Template.CHASE,
                UUID.randomUUID(),
                null,
                UUID.randomUUID(),
                new Recipient.Office(),
                Map.of("kind", "SUPERVISION_CARD"));
        return Delivery.inbox(Ids.at(NOW), dispatch, UUID.randomUUID(), spreads, NOW);
    }

    private static Delivery mail() {
        return inbox(true).by(Ids.at(NOW), Channel.EMAIL, UUID.randomUUID(), NOW, false, NOW);
    }
}
