package cn.zeren.notice.delivery;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatchTest {

    private static final UUID ABOUT = UUID.randomUUID();
    private static final Map<String, String> CARD = Map.of("kind", "SUPERVISION_CARD");

    @ParameterizedTest
    @CsvSource({"kind, SUPERVISION_CARD", "docNo, 荆廉办〔2016〕3号", "dueOn, 2016-03-31", "days, 12", "no, 7"})
    void codesNumbersAndDatesAreTold(String key, String value) {
        assertDoesNotThrow(() -> chase(key, value));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, 督办卡",
        "docNo, 局长甲收受礼金〔2016〕3号事项",
        "docNo, 荆廉办〔2016〕03号",
        "dueOn, 三月底前",
        "days, 很多",
        "no, 1 违规发放津贴",
        "problem, 违规发放津贴"
    })
    void wordsAreNot(String key, String value) {
        String said = assertThrows(IllegalArgumentException.class, () -> chase(key, value))
                .getMessage();

        assertFalse(said.contains(value), "nor are they in the fault: " + said);
    }

    @Test
    void aSlotOfAnotherTemplateIsNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> dispatch(
                        Template.CLOSED,
                        new Recipient.Office(),
                        Map.of("kind", "SUPERVISION_CARD", "dueOn", "2016-03-31")));
    }

    @Test
    void nothingIsToldWithAHoleInItsText() {
        assertThrows(
                IllegalArgumentException.class,
                () -> dispatch(Template.EXTENSION_GRANTED, new Recipient.Office(), Map.of("dueOn", "2016-03-31")));
    }

    @Test
    void whatIsToldOnceHasOneIdPerRecipientAndRound() {
        UUID unit = UUID.randomUUID();
        UUID first = Dispatch.key(Template.CHASE, ABOUT, new Recipient.Head(unit), "1");

        assertEquals(first, Dispatch.key(Template.CHASE, ABOUT, new Recipient.Head(unit), "1"));
        assertNotEquals(first, Dispatch.key(Template.CHASE, ABOUT, new Recipient.Head(unit), "2"));
        assertNotEquals(first, Dispatch.key(Template.CHASE, ABOUT, new Recipient.Liaison(unit), "1"));
        assertNotEquals(first, Dispatch.key(Template.WARNING, ABOUT, new Recipient.Head(unit), "1"));
    }

    @Test
    void anEmptyHeadPostIsTheOfficesBusiness() {
        UUID unit = UUID.randomUUID();
        Dispatch toHead = dispatch(Template.CHASE, new Recipient.Head(unit), CARD);

        assertEquals(true, toHead.vacantWith(Set.of(UUID.randomUUID())));
        assertEquals(false, toHead.vacantWith(Set.of(unit)));
        assertEquals(
                false,
                dispatch(Template.CHASE, new Recipient.Liaison(unit), CARD).vacantWith(Set.of()));
        assertEquals(new Recipient.Office(), toHead.alert().recipient());
        assertEquals(toHead.alert().id(), toHead.alert().id());
    }

    private static Dispatch chase(String key, String value) {
        Map<String, String> params = new HashMap<>(CARD);
        params.put(key, value);
        return dispatch(Template.CHASE, new Recipient.Office(), params);
    }

    private static Dispatch dispatch(Template template, Recipient recipient, Map<String, String> params) {
        return new Dispatch(UUID.randomUUID(), template, ABOUT, null, UUID.randomUUID(), recipient, params);
    }
}
