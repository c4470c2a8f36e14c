package cn.zeren.assignment.letter;

import cn.zeren.assignment.duty.DutyCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How many of the letters issued for a year are signed: to be all of them (JZ-1.2). Of two editions on one link of the
 * chain the later counts.
 *
 * @param letters issued, whether signed or not
 * @param rate signed in letters, 0 to 1 with four decimals; null when there are none
 * @param byDuty the same of the letters that name each duty
 */
public record SigningRate(int letters, BigDecimal rate, List<UUID> signed, List<UUID> unsigned, List<OfDuty> byDuty) {

    /** What the figure follows from. */
    public static final String CLAUSE = "JZ-1.2";

    private static final int DECIMALS = 4;

    /** A letter as it counts. */
    public record Counted(UUID id, boolean signed, List<DutyCode> duties) {}

    public record OfDuty(DutyCode code, int letters, int signed, BigDecimal rate) {}

    public static SigningRate of(List<Counted> letters) {
        List<UUID> signed =
                letters.stream().filter(Counted::signed).map(Counted::id).toList();
        List<UUID> unsigned = letters.stream()
                .filter(letter -> !letter.signed())
                .map(Counted::id)
                .toList();
        List<OfDuty> byDuty = new ArrayList<>();
        for (DutyCode code : DutyCode.values()) {
            List<Counted> naming = letters.stream()
                    .filter(letter -> letter.duties().contains(code))
                    .toList();
            int signedOfThem = (int) naming.stream().filter(Counted::signed).count();
            if (!naming.isEmpty()) {
                byDuty.add(new OfDuty(code, naming.size(), signedOfThem, rate(signedOfThem, naming.size())));
            }
        }
        return new SigningRate(letters.size(), rate(signed.size(), letters.size()), signed, unsigned, byDuty);
    }

    /** The one place of rounding: down, so that no rate reads as whole that is not. */
    private static BigDecimal rate(int signed, int letters) {
        return letters == 0
                ? null
                : BigDecimal.valueOf(signed).divide(BigDecimal.valueOf(letters), DECIMALS, RoundingMode.DOWN);
    }
}
