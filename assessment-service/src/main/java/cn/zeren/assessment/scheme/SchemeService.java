package cn.zeren.assessment.scheme;

import cn.zeren.assessment.unit.AssessmentGroup;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The commands on scoring schemes. */
@ApplicationScoped
public class SchemeService {

    private final Tx tx;
    private final SchemeRepository schemes;
    private final ProposalRepository proposals;

    SchemeService(Tx tx, SchemeRepository schemes, ProposalRepository proposals) {
        this.tx = tx;
        this.schemes = schemes;
        this.proposals = proposals;
    }

    /**
     * Writes down the next edition for a group and year.
     *
     * @param given its content; when null, that of {@code basedOn}; when that is null too, the shipped proposal
     * @throws Refused {@code DRAFT_EXISTS} when one is being written already; as {@link Scheme}
     */
    public Uni<Scheme> draft(Actor actor, AssessmentGroup group, int year, UUID basedOn, SchemeContent given) {
        actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
        return tx.write(actor, "scheme.draft", work -> schemes.lock(work, group, year)
                .chain(() -> schemes.editions(work, group, year))
                .chain(editions -> content(work, group, year, basedOn, given).chain(content -> {
                    refuseSecondDraft(editions);
                    int edition = editions.isEmpty()
                            ? 1
                            : editions.get(editions.size() - 1).edition() + 1;
                    UUID id = Ids.at(work.now());
                    Scheme scheme = new Scheme(id, group, year, edition, basedOn, content, work.now());
                    return schemes.add(work, scheme)
                            .chain(() -> journal(work, scheme, List.of(SchemeEvent.DRAFTED)))
                            .replaceWith(scheme);
                })));
    }

    /** Rewrites a draft: as {@link Scheme#revise}. */
    public Uni<Scheme> revise(Actor actor, UUID id, long version, SchemeContent content) {
        actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
        return tx.write(actor, "scheme.revise", work -> load(work, id, version).chain(scheme -> {
            List<SchemeEvent> events = scheme.revise(content);
            return schemes.flush(work)
                    .chain(() -> journal(work, scheme, events))
                    .replaceWith(scheme);
        }));
    }

    /** Freezes a draft and puts it in force; the edition that was in force gives way: as {@link Scheme#publish}. */
    public Uni<Scheme> publish(Actor actor, UUID id, long version) {
        actor.require(Role.LG_OFFICE_HEAD);
        return tx.write(actor, "scheme.publish", work -> load(work, id, version)
                .call(scheme -> schemes.lock(work, scheme.group(), scheme.year()))
                .call(scheme -> schemes.inForce(work, scheme.group(), scheme.year())
                        .chain(former -> former == null ? Uni.createFrom().voidItem() : giveWay(work, former, scheme)))
                .call(scheme -> {
                    List<SchemeEvent> events = scheme.publish(work.now());
                    return schemes.flush(work).chain(() -> journal(work, scheme, events));
                }));
    }

    private Uni<Void> giveWay(Work work, Scheme former, Scheme later) {
        // a refusal of the later edition must come before the former is touched
        Refused.when(later.refusesPublish());
        List<SchemeEvent> events = former.supersede(later);
        return schemes.flush(work).chain(() -> journal(work, former, events));
    }

    private Uni<SchemeContent> content(Work work, AssessmentGroup group, int year, UUID basedOn, SchemeContent given) {
        if (basedOn == null) {
            return Uni.createFrom()
                    .item(given != null ? given : proposals.proposal().forGroup(group, year));
        }
        return schemes.find(work, basedOn).map(base -> {
            if (base == null) {
                throw new Refused(Refusal.rule("BASE_NOT_FOUND", null, Map.of("basedOn", basedOn)));
            }
            return given != null ? given : base.content();
        });
    }

    private Uni<Scheme> load(Work work, UUID id, long version) {
        return schemes.findForUpdate(work, id).invoke(scheme -> {
            if (scheme == null) {
                throw new Refused(Refusal.notFound());
            }
            if (scheme.version() != version) {
                throw new Refused(Refusal.stale(scheme.version()));
            }
        });
    }

    private static void refuseSecondDraft(List<Scheme> editions) {
        editions.stream()
                .filter(edition -> edition.status() == SchemeStatus.DRAFT)
                .findFirst()
                .ifPresent(draft -> {
                    throw new Refused(Refusal.state("DRAFT_EXISTS", null, Map.of("draftId", draft.id())));
                });
    }

    private static Uni<Void> journal(Work work, Scheme scheme, List<SchemeEvent> events) {
        List<Entry> entries = new ArrayList<>();
        for (SchemeEvent event : events) {
            entries.add(SchemeWire.entry(scheme, event));
        }
        return work.journal(entries);
    }
}
