package cn.zeren.assignment.letter;

import cn.zeren.platform.kernel.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may put his name under a letter, and how late he does. */
public final class Signatures {

    private Signatures() {}

    /**
     * Only the holder of the post on the day signs, in person: anybody else is refused, be it a deputy, a secretary or the
     * predecessor ({@code NOT_THE_HOLDER}, 403). An acting holder holds the post (DESIGN-VACANCY).
     *
     * @param signer the official behind the account, or null
     * @param holders of the post on the day of signing
     */
    public static Optional<Refusal> refusesProxy(UUID signer, Set<UUID> holders, String title) {
        return signer != null && holders.contains(signer)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "NOT_THE_HOLDER", Refusal.Kind.FORBIDDEN, "DESIGN-LETTER", Map.of("title", title), List.of()));
    }

    /** Who signed for the unit does not countersign too, though he hold both posts: {@code SIGNED_BOTH_SIDES}. */
    public static Optional<Refusal> refusesBothSides(UUID signed, UUID countersigner) {
        return signed.equals(countersigner)
                ? Optional.of(Refusal.rule("SIGNED_BOTH_SIDES", "DESIGN-FOUR-EYES", Map.of()))
                : Optional.empty();
    }

    /** Days after the last day to sign, 0 up to it; late signatures are taken (DESIGN-LATE). */
    public static int daysLate(LocalDate due, LocalDate day) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(due, day));
    }
}
