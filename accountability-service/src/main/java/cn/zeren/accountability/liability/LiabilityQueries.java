package cn.zeren.accountability.liability;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Reads who answered. */
@ApplicationScoped
public class LiabilityQueries {

    /** A question, and its answer. */
    public record Answered(Question question, Liability liability) {}

    private final Tx tx;
    private final HistoryRepository histories;

    LiabilityQueries(Tx tx, HistoryRepository histories) {
        this.tx = tx;
        this.histories = histories;
    }

    /**
     * The chain of those who answered for the unit on that day: as {@link LiabilityChain#of}. For those who handle
     * cases, and of units in their sight. Once the unit is in sight, the chain is read whole: who answered for it stands
     * above it in the tree, mostly out of the asker's sight, and a chain without its upper half would be a false answer.
     *
     * @param asKnownAt what was known then; as known now when null
     * @throws Refused 404 for a unit that is not there or not in sight; as {@link Question#asked}
     */
    public Uni<Answered> liability(Actor actor, UUID unitId, LocalDate on, Instant asKnownAt) {
        actor.require(Role.DISCIPLINE_HANDLER, Role.DISCIPLINE_REVIEWER, Role.DISCIPLINE_CHIEF);
        return tx.read(actor, work -> {
                    Question question = new Question(unitId, on, asKnownAt == null ? work.now() : asKnownAt)
                            .asked(work.today(), work.now());
                    return histories.sees(work, unitId).map(seen -> {
                        if (!seen) {
                            throw new Refused(Refusal.notFound());
                        }
                        return question;
                    });
                })
                .chain(question -> tx.read(Actor.service("liability"), work -> histories.load(work, unitId))
                        .map(history -> new Answered(question, LiabilityChain.of(history, question))));
    }
}
