package cn.zeren.notice.cadence;

import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.Hands;
import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.notice.NoticeEvent;
import cn.zeren.notice.notice.NoticeRepository;
import cn.zeren.notice.notice.NoticeWire;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Drafts the cards that fall due. */
@ApplicationScoped
public class CadenceService {

    private static final int CHUNK = 1_000;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Actor CADENCE = Hands.CADENCE;

    private final Tx tx;
    private final CadenceRepository cadence;
    private final PolicyRepository policies;
    private final NoticeRepository notices;

    CadenceService(Tx tx, CadenceRepository cadence, PolicyRepository policies, NoticeRepository notices) {
        this.tx = tx;
        this.cadence = cadence;
        this.policies = policies;
        this.notices = notices;
    }

    /**
     * Drafts every card that is due on the day and not there yet, one transaction a chunk. Running it again, also after
     * half of it, drafts what is missing and nothing twice.
     */
    public Uni<Void> draftDue(LocalDate day) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (NoticeKind kind : CadencePolicy.CARDS) {
            all = all.chain(() -> draft(kind, day));
        }
        return all;
    }

    private Uni<Void> draft(NoticeKind kind, LocalDate day) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(FIRST), after -> tx.write(
                                CADENCE, "cadence.draft", work -> chunk(work, kind, day, after.get()))
                        .invoke(last -> last.ifPresent(after::set)))
                .whilst(Optional::isPresent)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Where the next chunk begins, or nothing after the last. */
    private Uni<Optional<UUID>> chunk(Work work, NoticeKind kind, LocalDate day, UUID after) {
        return cadence.withoutCard(work, kind, day, after, CHUNK).chain(candidates -> {
            if (candidates.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            UUID last = candidates.get(candidates.size() - 1).countedBy();
            return policies.on(work, CadencePolicy.NAME, day)
                    .chain(edition -> notices.insert(work, drafts(work, edition, candidates, day)))
                    .chain(taken -> work.journal(taken.stream()
                            .map(notice -> NoticeWire.entry(NoticeEvent.DRAFTED, notice))
                            .toList()))
                    .replaceWith(candidates.size() < CHUNK ? Optional.empty() : Optional.of(last));
        });
    }

    private static List<Notice> drafts(
            Work work, Edition<CadencePolicy> edition, List<Candidate> candidates, LocalDate day) {
        return candidates.stream()
                .map(candidate -> Cadence.due(edition, candidate, day))
                .flatMap(Optional::stream)
                .map((Draft draft) -> Notice.draft(Ids.at(work.now()), draft, CADENCE, work.now()))
                .toList();
    }
}
