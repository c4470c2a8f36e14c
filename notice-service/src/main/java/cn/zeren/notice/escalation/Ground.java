package cn.zeren.notice.escalation;

import cn.zeren.notice.ladder.EscalationPolicy;
import cn.zeren.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a rung was reached by, as it stands now.
 *
 * @param ended whether nothing is waited for any more: its notice was recalled, replaced or voided, its problem dropped
 * @param suspended whether it stands still: meanwhile nothing is overdue by it
 * @param startedOn the day it began; a later one when it has begun anew since
 */
record Ground(boolean ended, boolean suspended, LocalDate startedOn) {

    /**
     * Why nobody is summoned or handed over for it, if so: ESCALATION_MOOT (DESIGN-OVERDUE-LADDER) where the limit has ended,
     * or has begun anew since the rung was reached, and as long as it stands still. Who met his limit late is no less late for that: it still stands.
     *
     * @param takenOn the day the rung was reached
     */
    Optional<Refusal> refuses(EscalationVerb verb, LocalDate takenOn) {
        boolean moot = ended || suspended || !startedOn.isBefore(takenOn);
        return verb != EscalationVerb.DISMISS && moot
                ? Optional.of(Refusal.state("ESCALATION_MOOT", EscalationPolicy.CLAUSE, Map.of("verb", verb)))
                : Optional.empty();
    }
}
