package cn.zeren.notice.drafting;

import cn.zeren.notice.NoticeConfig;
import cn.zeren.notice.draft.AddresseeRule;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Proposed;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.draft.Reasons;
import cn.zeren.notice.drafting.DraftViews.NewNotice;
import cn.zeren.notice.drafting.DraftViews.Rewriting;
import cn.zeren.notice.drafting.DraftViews.To;
import cn.zeren.notice.drafting.DraftViews.Why;
import cn.zeren.notice.drafting.PaperViews.PartsRequest;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.AddresseeKind;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.notice.HandRepository;
import cn.zeren.notice.notice.Handled;
import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.notice.NoticeEvent;
import cn.zeren.notice.notice.NoticeRepository;
import cn.zeren.notice.notice.NoticeStep;
import cn.zeren.notice.notice.NoticeStepService;
import cn.zeren.notice.notice.NoticeVerb;
import cn.zeren.notice.paper.Elements;
import cn.zeren.notice.paper.PaperRule;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Parts.Task;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.notice.projection.TaskFact;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notices drafted by hand. They obey the same rule of addressees, and one card per period, as those of the cadence. */
@ApplicationScoped
public class DraftService {

    private final Tx tx;
    private final FactRepository facts;
    private final KnownFactRepository knownFacts;
    private final NoticeRepository notices;
    private final NoticeStepService steps;
    private final HandRepository hands;
    private final String committeeCode;

    DraftService(
            Tx tx,
            FactRepository facts,
            KnownFactRepository knownFacts,
            NoticeRepository notices,
            NoticeStepService steps,
            HandRepository hands,
            NoticeConfig config) {
        this.tx = tx;
        this.facts = facts;
        this.knownFacts = knownFacts;
        this.notices = notices;
        this.steps = steps;
        this.hands = hands;
        this.committeeCode = config.committeeCode();
    }

    /**
     * Drafts a notice.
     *
     * @return fails with NEW_NOTICE_INVALID (fields, tasks not borne, facts unknown), ADDRESSEE_UNKNOWN, COPY_UNKNOWN, BESIDES_UNKNOWN, a refusal of {@link AddresseeRule} or
     *     {@link PaperRule}, or NOTICE_EXISTS when the addressee has a card of the kind for the period
     */
    public Uni<Handled> draft(Actor actor, NewNotice wanted) {
        actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
        return tx.write(actor, "notice.draft", work -> {
            Period period = check(wanted, work.today());
            return proposed(work, wanted.addressee())
                    .map(proposed -> AddresseeRule.lawful(wanted.kind(), proposed))
                    .call(to -> inSight(work, to))
                    .chain(to -> written(work, wanted, period, to, null, Set.of()))
                    .map(draft -> Notice.draft(Ids.at(work.now()), draft, actor, work.now()))
                    .chain(notice -> besides(work, notice, wanted.besides()))
                    .chain(notice -> keep(work, notice));
        });
    }

    /**
     * 修改: a draft anew, by its drafter.
     *
     * @return fails as {@link #draft}, and with what {@link Notice#revise} refuses
     */
    public Uni<Handled> revise(Actor actor, UUID id, long version, Rewriting wanted) {
        NoticeVerb.REVISE.require(actor);
        return steps.prepared(actor, NoticeVerb.REVISE, id, version, (work, seen) -> {
            Notice notice = seen.notice();
            NewNotice anew = wanted.of(notice.kind());
            refuse(faults(anew));
            return written(work, anew, notice.period(), notice.addressee(), notice.replaces(), limits(notice))
                    .map(draft -> notice.revise(seen.hand(), draft, wanted.reason()));
        });
    }

    /**
     * 更正替代: drafts the notice that will stand in the place of one that is out, when it is issued.
     *
     * @return fails as {@link #draft}, with REASON_MISSING, and with REPLACEMENT_EXISTS where one is on its way already
     */
    public Uni<Handled> replace(Actor actor, UUID id, long version, Rewriting wanted) {
        NoticeVerb.REPLACE.require(actor);
        return tx.write(actor, "notice.replace", work -> steps.seen(work, id, version)
                .chain(seen -> {
                    Notice old = seen.notice();
                    Refused.when(old.refuses(NoticeVerb.REPLACE, seen.hand()));
                    NewNotice anew = wanted.of(old.kind());
                    List<FieldError> errors = faults(anew);
                    if (wanted.reason() == null || wanted.reason().isBlank()) {
                        errors.add(new FieldError("/reason", "REASON_MISSING"));
                    }
                    refuse(errors);
                    return written(work, anew, old.period(), old.addressee(), old.id(), limits(old));
                })
                .map(draft -> Notice.draft(Ids.at(work.now()), draft, Deed.of(actor, wanted.reason(), work.now())))
                .chain(notice -> keep(work, notice)));
    }

    /** The limits a notice has now, which it may keep when it is written anew. */
    private static Set<LocalDate> limits(Notice notice) {
        return Stream.of(
                        notice.due(),
                        notice.term().fixed(),
                        notice.parts() instanceof Parts.Rectification ordered ? ordered.planDue() : null)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Uni<Draft> written(
            Work work, NewNotice wanted, Period period, Addressee to, UUID replaces, Set<LocalDate> kept) {
        PaperRule.open(wanted.secrecy() == null ? null : wanted.secrecy().level());
        return known(work, wanted.facts())
                .chain(() -> parts(work, wanted, to))
                .invoke(parts -> PaperRule.complete(wanted.kind(), parts, wanted.term(), work.today(), kept))
                .chain(parts -> copies(work, wanted.cc())
                        .map(copies -> draft(wanted, period, to, wanted.elementsWith(copies), parts, replaces)));
    }

    /** A sentence points to facts that are known and that its writer sees; to none where it rests on what no system knows. */
    private Uni<Void> known(Work work, Map<String, Fact> facts) {
        return knownFacts
                .unknown(work, facts.values())
                .invoke(unknown -> refuse(facts.entrySet().stream()
                        .filter(fact -> unknown.contains(fact.getValue()))
                        .map(fact -> new FieldError(fact.getKey(), "FACT_UNKNOWN"))
                        .toList()))
                .replaceWithVoid();
    }

    /** The parts, with each task they name as it stands today; a task is one that the unit bears. */
    private Uni<Parts> parts(Work work, NewNotice wanted, Addressee to) {
        if (wanted.parts().isEmpty()) {
            return Uni.createFrom().item(Parts.none(wanted.kind()));
        }
        PartsRequest request = wanted.parts().get(0);
        if (request.named().isEmpty()) {
            return Uni.createFrom().item(request.parts(List.of()));
        }
        UUID unit = to.unitId();
        return facts.tasks(work, new UUID[] {unit}, work.today()).map(tasks -> {
            Map<UUID, Task> borne = tasks.getOrDefault(unit, List.of()).stream()
                    .collect(Collectors.toMap(TaskFact::id, Task::of, (one, same) -> one));
            List<FieldError> errors = new ArrayList<>();
            for (int i = 0; i < request.named().size(); i++) {
                if (!borne.containsKey(request.named().get(i))) {
                    errors.add(new FieldError("/" + request.member() + "/tasks/" + i, "TASK_NOT_BORNE"));
                }
            }
            refuse(errors);
            return request.parts(request.named().stream().map(borne::get).toList());
        });
    }

    /** A second card stands beside the one it names, and only beside such a one. */
    private Uni<Notice> besides(Work work, Notice notice, UUID other) {
        if (other == null) {
            return Uni.createFrom().item(notice);
        }
        notice.standBeside(other);
        return notices.standsBeside(work, notice)
                .map(stands -> known(stands ? Optional.of(notice) : Optional.empty(), "/besides", "BESIDES_UNKNOWN"));
    }

    /**
     * To whom a book goes that is drafted for him by the facts.
     *
     * @return fails with ADDRESSEE_UNKNOWN or a refusal of {@link AddresseeRule}
     */
    public Uni<Addressee> addressee(Work work, NoticeKind kind, UUID unit) {
        return proposed(work, new To(unit, null, null)).map(proposed -> AddresseeRule.lawful(kind, proposed));
    }

    /**
     * Takes a draft in.
     *
     * @return fails with NOTICE_EXISTS or REPLACEMENT_EXISTS where another stands in its way
     */
    public Uni<Handled> keep(Work work, Notice notice) {
        return notices.insert(work, List.of(notice))
                .chain(taken -> taken.isEmpty()
                        ? notices.running(work, notice).map(id -> {
                            throw new Refused(exists(notice, id));
                        })
                        : steps.taken(work, List.of(new NoticeStep(notice, NoticeEvent.DRAFTED))))
                .chain(() -> hands.of(work))
                .map(hand -> new Handled(notice, hand));
    }

    private Uni<List<Elements.Copy>> copies(Work work, List<UUID> units) {
        return facts.names(work, units.toArray(UUID[]::new), work.today()).map(names -> units.stream()
                .map(unit -> new Elements.Copy(
                        unit, known(Optional.ofNullable(names.get(unit)), "/elements/cc", "COPY_UNKNOWN")))
                .toList());
    }

    private static Period check(NewNotice wanted, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        Period period = period(wanted, today, errors);
        To to = wanted.addressee();
        if ((to.unitId() == null) == (to.officialId() == null)) {
            errors.add(new FieldError("/addressee", "ADDRESSEE_ONE_OF"));
        }
        if (wanted.besides() != null && wanted.kind() != NoticeKind.SUPERVISION_CARD) {
            errors.add(new FieldError("/besides", "BESIDES_OF_SUPERVISION_ONLY"));
        }
        errors.addAll(faults(wanted));
        refuse(errors);
        return period;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.fields("NEW_NOTICE_INVALID", errors));
        }
    }

    private static List<FieldError> faults(NewNotice wanted) {
        List<FieldError> errors = new ArrayList<>();
        if (wanted.limit() != null && !wanted.limit().clear()) {
            errors.add(new FieldError("/limit", "LIMIT_ONE_OF"));
        }
        if (wanted.parts().size() > 1) {
            errors.add(new FieldError("/", "PARTS_ONE_OF"));
        }
        for (int i = 0; i < wanted.reasons().size(); i++) {
            String clause = wanted.reasons().get(i).clause();
            if (clause != null && !Clauses.all().containsKey(clause)) {
                errors.add(new FieldError("/reasons/" + i + "/clause", "CLAUSE_UNKNOWN", Map.of("clause", clause)));
            }
        }
        return errors;
    }

    private static Period period(NewNotice wanted, LocalDate today, List<FieldError> errors) {
        if (!wanted.kind().rhythm().periodic()) {
            if (wanted.period() != null) {
                errors.add(new FieldError("/period", "PERIOD_OF_CARDS_ONLY", Map.of("kind", wanted.kind())));
            }
            return null;
        }
        Period running = Period.of(wanted.kind().rhythm(), today);
        if (wanted.period() == null) {
            return running;
        }
        Optional<Period> read = Period.read(wanted.period())
                .filter(period -> period.rhythm() == wanted.kind().rhythm());
        if (read.isEmpty()) {
            errors.add(new FieldError("/period", "PERIOD_INVALID", Map.of("example", running.code())));
        }
        return read.orElse(running);
    }

    private Uni<Proposed> proposed(Work work, To to) {
        LocalDate today = work.today();
        if (to.unitId() != null) {
            UUID unit = to.unitId();
            return facts.unit(work, unit, today)
                    .map(found -> known(found, "/addressee/unitId", "ADDRESSEE_UNKNOWN"))
                    .chain(found -> facts.tasks(work, new UUID[] {unit}, today)
                            .map(tasks -> new Proposed.Unit(
                                    unit,
                                    found.name(),
                                    tasks.getOrDefault(unit, List.of()),
                                    found.code().equals(committeeCode))));
        }
        return facts.officialName(work, to.officialId(), today)
                .map(name -> known(name, "/addressee/officialId", "ADDRESSEE_UNKNOWN"))
                .chain(name -> facts.held(work, to.officialId(), today, committeeCode)
                        .map(posts -> new Proposed.Person(name, to.postId(), posts)));
    }

    /** Who belongs to a unit in sight may head one that is not: to the actor that one, and its head, are not there. */
    private Uni<Void> inSight(Work work, Addressee to) {
        return to.kind() == AddresseeKind.PRINCIPAL
                ? facts.unit(work, to.unitId(), work.today())
                        .map(found -> known(found, "/addressee/officialId", "ADDRESSEE_UNKNOWN"))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static <T> T known(Optional<T> found, String pointer, String code) {
        return found.orElseThrow(() -> new Refused(Refusal.fields(code, List.of(new FieldError(pointer, code)))));
    }

    private static Draft draft(
            NewNotice wanted, Period period, Addressee addressee, Elements elements, Parts parts, UUID replaces) {
        Reasons reasons =
                new Reasons(wanted.reasons().stream().map(DraftService::reason).toList());
        String title = wanted.title() == null || wanted.title().isBlank()
                ? Draft.titleOf(wanted.kind(), period)
                : wanted.title();
        List<Fact> about = reasons.sentences().stream()
                .flatMap(reason -> reason.facts().stream())
                .toList();
        Map<String, String> in =
                new LinkedHashMap<>(Map.of("kind", wanted.kind().name()));
        if (period != null) {
            in.put("period", period.code());
        }
        Explanation explanation = new Explanation(List.of(new Explanation.Step(
                "AddresseeRule.lawful",
                NoticeKind.CLAUSE,
                null,
                about,
                in,
                Map.of("addressee", addressee.id().toString(), "drafted", "by hand"))));
        return new Draft(
                wanted.kind(),
                period,
                addressee,
                title,
                wanted.body(),
                reasons,
                explanation,
                elements,
                parts,
                wanted.term(),
                replaces);
    }

    private static Reason reason(Why why) {
        return new Reason(
                why.clause() == null ? NoticeKind.CLAUSE : why.clause(),
                why.text(),
                why.facts() == null ? List.of() : why.facts());
    }

    private static Refusal exists(Notice notice, UUID running) {
        if (notice.replaces() != null) {
            return Refusal.state("REPLACEMENT_EXISTS", "DESIGN-VOID", Map.of("noticeId", running));
        }
        return Refusal.state(
                "NOTICE_EXISTS",
                NoticeKind.CLAUSE,
                Map.of(
                        "kind", notice.kind(),
                        "addressee", notice.addressee().name(),
                        "period", notice.period().code(),
                        "noticeId", running));
    }
}
