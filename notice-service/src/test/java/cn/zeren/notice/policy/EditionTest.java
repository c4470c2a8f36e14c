package cn.zeren.notice.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class EditionTest {

    record Days(int days) implements Policy {
        @Override
        public List<FieldError> faults() {
            return days > 0 ? List.of() : List.of(new FieldError("/days", "FIELD_INVALID"));
        }
    }

    private static final PolicyName<Days> NAME = new PolicyName<>("days", Days.class, new Days(5), "DESIGN-LATE");

    @Test
    void whatTheCodeBringsAlongHoldsFromTheBeginning() {
        Edition<Days> first = NAME.first();

        assertEquals("days/1", first.id());
        assertEquals(first, Edition.on(LocalDate.of(2010, 1, 1), "JZ", List.of(first)));
        assertThrows(NoSuchElementException.class, () -> Edition.on(LocalDate.of(2009, 12, 31), "JZ", List.of(first)));
    }

    @Test
    void anEditionHoldsFromItsFirstDayUntilTheNextBegins() {
        Edition<Days> next = edition(2, null, "2017-01-01");
        List<Edition<Days>> editions = List.of(next, NAME.first());

        assertEquals(1, Edition.on(LocalDate.of(2016, 12, 31), "JZ", editions).number());
        assertEquals(2, Edition.on(LocalDate.of(2017, 1, 1), "JZ", editions).number());
    }

    @Test
    void ofTwoForTheSameFirstDayTheLaterSetHolds() {
        List<Edition<Days>> editions =
                List.of(NAME.first(), edition(3, null, "2016-01-01"), edition(2, null, "2016-01-01"));

        assertEquals(3, Edition.on(LocalDate.of(2016, 3, 1), "JZ", editions).number());
    }

    @Test
    void whatACitySetForItselfGoesBeforeWhatIsSetForAll() {
        List<Edition<Days>> editions =
                List.of(NAME.first(), edition(2, "JZ", "2016-01-01"), edition(3, null, "2017-01-01"));

        assertEquals(2, Edition.on(LocalDate.of(2018, 1, 1), "JZ", editions).number());
        assertEquals(3, Edition.on(LocalDate.of(2018, 1, 1), "YC", editions).number());
        assertEquals(1, Edition.on(LocalDate.of(2015, 1, 1), "JZ", editions).number());
    }

    @Test
    void aContentIsReadStrictly() {
        assertEquals(new Days(7), PolicyConverter.wanted(NAME, Map.of("days", 7)));
        assertFault("/content/days", "FIELD_INVALID", Map.of("days", "7"));
        assertFault("/content/days", "FIELD_INVALID", Map.of("days", 0));
        assertFault("/content/days", "FIELD_INVALID", Map.of());
        assertFault("/content/weeks", "MEMBER_UNKNOWN", Map.of("days", 7, "weeks", 1));
    }

    @Test
    void aPolicyThatWouldNotHoldIsNotEvenDeclared() {
        assertThrows(
                IllegalArgumentException.class, () -> new PolicyName<>("days", Days.class, new Days(0), "DESIGN-LATE"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PolicyName<>("Days of", Days.class, new Days(1), "DESIGN-LATE"));
    }

    private static void assertFault(String pointer, String code, Map<String, Object> content) {
        var refusal = assertThrows(Refused.class, () -> PolicyConverter.wanted(NAME, content))
                .refusal();
        assertEquals("POLICY_INVALID", refusal.code());
        assertEquals(pointer, refusal.errors().get(0).pointer());
        assertEquals(code, refusal.errors().get(0).code());
    }

    private static Edition<Days> edition(int number, String city, String from) {
        return new Edition<>("days", number, city, LocalDate.parse(from), new Days(number), "DESIGN-LATE");
    }
}
