package cn.zeren.assignment.signal;

import cn.zeren.assignment.liability.ChainRepository;
import cn.zeren.assignment.signal.ProblemRepository.Waiting;
import cn.zeren.platform.inbox.Incoming;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Drafts a signal for each problem that came again: one, whatever is told of it, how often and in which order. What the
 * signal needs may be told in any order, too. So a problem whose earlier one or whose unit is not known yet waits, and holds
 * up no other: for the earlier one until it is told of, but no longer than to the next day's work; for the unit until the
 * first day on which it is known.
 */
@ApplicationScoped
public class RecurrenceService {

    private static final String VOID = "所依据的问题已作废";

    private final Tx tx;
    private final ProblemRepository problems;
    private final SignalService signals;
    private final ChainRepository chains;

    RecurrenceService(Tx tx, ProblemRepository problems, SignalService signals, ChainRepository chains) {
        this.tx = tx;
        this.problems = problems;
        this.signals = signals;
        this.chains = chains;
    }

    /**
     * Takes in what notice-service says. What a void list said has not come again: a signal not sent yet is dropped with it.
     * One that was sent stays, for a person has put it to the leader in charge: he answers it as any other.
     */
    Uni<Void> learn(Work work, List<Incoming<ProblemWire>> fresh) {
        List<Problem> learned = fresh.stream().map(one -> one.value().problem()).toList();
        return problems.put(work, learned)
                .chain(() -> problems.waitingFor(work, learned))
                .chain(waiting -> draft(work, waiting))
                .chain(() -> problems.draftsOfVoided(work, learned))
                .chain(drafts -> drop(work, drafts));
    }

    /** Those that waited, with what is known of them today. A second run finds nothing new. */
    Uni<Void> find(Actor actor) {
        return tx.write(actor, "signal.find", work -> problems.waiting(work).chain(waiting -> draft(work, waiting)));
    }

    private Uni<Void> draft(Work work, List<Waiting> waiting) {
        List<ProblemRecurred.Found> found = waiting.stream()
                .flatMap(one -> ProblemRecurred.find(one.problem(), one.earlierFoundOn()).stream())
                .toList();
        if (found.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, UUID> byProblem = new HashMap<>();
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(one -> chains.keeper(work, one.unitId(), one.to())
                        .map(keeper -> Signal.recurred(Ids.at(work.now()), keeper, one, work.actor(), work.now()))
                        .invoke(signal -> byProblem.put(one.problemId(), signal.id())))
                .collect()
                .asList()
                .chain(made -> signals.found(work, made))
                .chain(() -> problems.signalled(work, byProblem));
    }

    private Uni<Void> drop(Work work, List<UUID> drafts) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (UUID id : drafts) {
            done = done.chain(() -> signals.drop(work, id, VOID));
        }
        return done;
    }
}
