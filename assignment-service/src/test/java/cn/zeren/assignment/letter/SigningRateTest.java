package cn.zeren.assignment.letter;

import static cn.zeren.assignment.duty.DutyCode.D1;
import static cn.zeren.assignment.duty.DutyCode.D2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.zeren.assignment.duty.DutyCode;
import cn.zeren.assignment.letter.SigningRate.Counted;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A figure that carries what it counts. */
class SigningRateTest {

    private static Counted letter(boolean signed, DutyCode... duties) {
        return new Counted(UUID.randomUUID(), signed, List.of(duties));
    }

    @Test
    void signedInAllLettersInAllAndByDuty() {
        Counted one = letter(true, D1, D2);
        Counted two = letter(true, D1);
        Counted three = letter(false, D1);
        SigningRate rate = SigningRate.of(List.of(one, two, three));
        assertEquals(3, rate.letters());
        assertEquals(new BigDecimal("0.6666"), rate.rate());
        assertEquals(List.of(one.id(), two.id()), rate.signed());
        assertEquals(List.of(three.id()), rate.unsigned());
        assertEquals(
                List.of(
                        new SigningRate.OfDuty(D1, 3, 2, new BigDecimal("0.6666")),
                        new SigningRate.OfDuty(D2, 1, 1, new BigDecimal("1.0000"))),
                rate.byDuty());
    }

    @Test
    void withoutLettersThereIsNoRate() {
        assertNull(SigningRate.of(List.of()).rate());
    }

    @Test
    void oneMissingInTenThousandsIsNotAll() {
        var letters = Stream.concat(Stream.generate(() -> letter(true)).limit(29_999), Stream.of(letter(false)))
                .toList();
        assertEquals(new BigDecimal("0.9999"), SigningRate.of(letters).rate());
    }
}
