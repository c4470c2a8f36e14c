package cn.zeren.notice.proof;

import cn.zeren.platform.kernel.Labelled;
import cn.zeren.platform.kernel.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the day of a proof says of it. An old one is not refused: whoever verifies sees it and judges. */
public enum Freshness implements Labelled {
    /** Made since the problem was found or the notice issued, and not long ago. */
    FRESH("有效期内", "Fresh"),
    /** Made longer ago than the policy calls fresh. */
    OLD("形成已久", "Old"),
    /** Made before the problem was found or the notice issued: it can't show what was done since. */
    BEFORE_PROBLEM("早于问题", "Before the problem");

    public static final String CLAUSE = "DESIGN-EVIDENCE";

    private final Words words;

    Freshness(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /**
     * The freshness of a proof on the day it is handed in (DESIGN-EVIDENCE).
     *
     * @param takenOn the day it was made or taken
     * @param foundOn the day the problem was found, or found again; of a notice the day of its issue
     * @param today the day it is handed in
     * @param freshDays natural days after which a proof is old; the last of them is still fresh
     */
    public static Freshness of(LocalDate takenOn, LocalDate foundOn, LocalDate today, int freshDays) {
        if (takenOn.isBefore(foundOn)) {
            return BEFORE_PROBLEM;
        }
        return ChronoUnit.DAYS.between(takenOn, today) > freshDays ? OLD : FRESH;
    }

    /** Evidence is of what has been: {@code EVIDENCE_OF_THE_FUTURE} (DESIGN-EVIDENCE) for what is dated after today. */
    public static Optional<Refusal> refusesFuture(List<Evidence> all, LocalDate today) {
        List<Refusal.FieldError> errors = IntStream.range(0, all.size())
                .filter(i -> all.get(i).takenOn().isAfter(today))
                .mapToObj(i -> new Refusal.FieldError("/evidence/" + i + "/takenOn", "EVIDENCE_OF_THE_FUTURE"))
                .toList();
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "EVIDENCE_OF_THE_FUTURE",
                        Refusal.Kind.RULE,
                        CLAUSE,
                        Map.of("today", today.toString()),
                        errors));
    }
}
