package cn.zeren.notice.rectification;

import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.notice.problem.Problem;
import cn.zeren.notice.problem.ProblemEvent;
import cn.zeren.notice.problem.ProblemRepository;
import cn.zeren.notice.problem.ProblemWire;
import cn.zeren.notice.problem.RectificationPolicy;
import cn.zeren.notice.rectification.Rectification.Opening;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the list of an inspection at what was told of it last. */
@ApplicationScoped
public class FollowingService {

    private final RectificationService rectifications;
    private final RectificationRepository lists;
    private final ProblemRepository problems;
    private final PolicyRepository policies;
    private final ConsequenceService consequences;

    FollowingService(
            RectificationService rectifications,
            RectificationRepository lists,
            ProblemRepository problems,
            PolicyRepository policies,
            ConsequenceService consequences) {
        this.rectifications = rectifications;
        this.lists = lists;
        this.problems = problems;
        this.policies = policies;
        this.consequences = consequences;
    }

    /**
     * The list becomes what was told: opened where there is none, longer by what was not listed before, and without what
     * was withdrawn and is still open. What was listed once, also by hand, is not listed again; what was closed stays
     * closed. Told again it changes nothing.
     *
     * @param told what stands
     * @param withdrawn numbers of what was told and no longer stands
     * @return the list that stands afterwards, if there is one
     */
    public Uni<Optional<Rectification>> follow(Work work, Opening told, Set<Integer> withdrawn) {
        return lists.lockOrigin(work, List.of(told.originId()))
                .chain(() -> lists.numbers(work, told.originId(), told.unitId()))
                .map(told::without)
                .chain(fresh -> lists.from(work, told.originId(), told.unitId())
                        .chain(there -> there.isPresent()
                                ? lists.lock(work, there.get().id())
                                        .chain(list -> changed(work, list, fresh, withdrawn))
                                        .map(Optional::of)
                                : opened(work, fresh)));
    }

    private Uni<Optional<Rectification>> opened(Work work, Opening fresh) {
        return fresh.problems().isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : rectifications.openAll(work, List.of(fresh)).map(all -> Optional.of(all.get(0)));
    }

    private Uni<Rectification> changed(Work work, Rectification list, Opening fresh, Set<Integer> withdrawn) {
        return problems.of(work, List.of(list.id())).chain(there -> {
            List<Problem> gone = there.stream()
                    .filter(one -> withdrawn.contains(one.no()) && one.status().open())
                    .toList();
            return gone.isEmpty() && fresh.problems().isEmpty()
                    ? Uni.createFrom().item(list)
                    : found(work, list, fresh).chain(found -> change(work, list, found, gone));
        });
    }

    private Uni<List<Problem>> found(Work work, Rectification list, Opening fresh) {
        return policies.on(work, RectificationPolicy.NAME, work.today())
                .chain(edition -> problems.previous(work, RectificationService.kinds(List.of(fresh)))
                        .map(previous -> RectificationService.found(work, list, fresh, previous, edition)));
    }

    private Uni<Rectification> change(Work work, Rectification list, List<Problem> found, List<Problem> gone) {
        List<Entry> entries = new ArrayList<>();
        List<ProblemEvent> dropped = gone.stream()
                .map(one -> one.drop(work.actor(), null, work.now()))
                .toList();
        list.grow(found.size());
        return problems.insert(work, found)
                .chain(() -> work.session().flush())
                .chain(() -> problems.count(work, list.id()))
                .map(count -> list.counted(count.open(), count.closed(), work.actor(), work.today(), work.now()))
                .call(() -> work.session().flush())
                .map(events -> events.isEmpty() && !found.isEmpty() ? List.of(RectificationEvent.PROGRESSED) : events)
                .chain(events -> {
                    events.forEach(event -> entries.add(RectificationWire.entry(event, list)));
                    found.forEach(one -> entries.add(ProblemWire.entry(one.listed(), one)));
                    for (int i = 0; i < gone.size(); i++) {
                        entries.add(ProblemWire.entry(dropped.get(i), gone.get(i)));
                    }
                    return work.journal(entries);
                })
                .chain(() ->
                        found.isEmpty() ? Uni.createFrom().voidItem() : consequences.opened(work, List.of(list), found))
                .chain(() -> consequences.dropped(work, gone))
                .chain(() -> list.status() == RectificationStatus.OPEN
                        ? Uni.createFrom().voidItem()
                        : consequences.ended(work, list))
                .replaceWith(list);
    }
}
