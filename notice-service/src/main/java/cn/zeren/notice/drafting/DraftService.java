package cn.zeren.notice.drafting;

import cn.zeren.notice.NoticeConfig;
import cn.zeren.notice.draft.AddresseeRule;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Proposed;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.draft.Reasons;
import cn.zeren.notice.drafting.DraftViews.NewNotice;
import cn.zeren.notice.drafting.DraftViews.To;
import cn.zeren.notice.drafting.DraftViews.Why;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.notice.NoticeEvent;
import cn.zeren.notice.notice.NoticeRepository;
import cn.zeren.notice.notice.NoticeWire;
import cn.zeren.notice.projection.FactRepository;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Cards drafted by hand. They obey the same rule of addressees, and one card per period, as those of the cadence. */
@ApplicationScoped
public class DraftService {

    private final Tx tx;
    private final FactRepository facts;
    private final NoticeRepository notices;
    private final String committeeCode;

    DraftService(Tx tx, FactRepository facts, NoticeRepository notices, NoticeConfig config) {
        this.tx = tx;
        this.facts = facts;
        this.notices = notices;
        this.committeeCode = config.committeeCode();
    }

    /**
     * Drafts a card.
     *
     * @return fails with NEW_NOTICE_INVALID (fields), ADDRESSEE_UNKNOWN, a refusal of {@link AddresseeRule}, or
     *     NOTICE_EXISTS when the addressee has a card of the kind for the period
     */
    public Uni<Notice> draft(Actor actor, NewNotice wanted) {
        actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
        return tx.write(actor, "notice.draft", work -> {
            Period period = check(wanted, work.today());
            return proposed(work, wanted.addressee()).chain(proposed -> {
                Addressee addressee = AddresseeRule.lawful(wanted.kind(), proposed);
                Notice notice = Notice.draft(Ids.at(work.now()), draft(wanted, period, addressee), actor, work.now());
                return notices.insert(work, List.of(notice)).chain(taken -> {
                    return taken.isEmpty()
                            ? notices.running(work, notice).map(id -> {
                                throw new Refused(exists(notice, id));
                            })
                            : work.journal(NoticeWire.entry(NoticeEvent.DRAFTED, notice))
                                    .replaceWith(notice);
                });
            });
        });
    }

    private static Period check(NewNotice wanted, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        Period period = period(wanted, today, errors);
        To to = wanted.addressee();
        if ((to.unitId() == null) == (to.officialId() == null)) {
            errors.add(new FieldError("/addressee", "ADDRESSEE_ONE_OF"));
        }
        for (int i = 0; i < wanted.reasons().size(); i++) {
            String clause = wanted.reasons().get(i).clause();
            if (clause != null && !Clauses.all().containsKey(clause)) {
                errors.add(new FieldError("/reasons/" + i + "/clause", "CLAUSE_UNKNOWN", Map.of("clause", clause)));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.fields("NEW_NOTICE_INVALID", errors));
        }
        return period;
    }

    private static Period period(NewNotice wanted, LocalDate today, List<FieldError> errors) {
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
            return facts.unitName(work, unit, today)
                    .map(name -> known(name, "/addressee/unitId"))
                    .chain(name -> facts.tasks(work, new UUID[] {unit}, today)
                            .map(tasks -> new Proposed.Unit(unit, name, tasks.getOrDefault(unit, List.of()))));
        }
        return facts.officialName(work, to.officialId(), today)
                .map(name -> known(name, "/addressee/officialId"))
                .chain(name -> facts.held(work, to.officialId(), today, committeeCode)
                        .map(posts -> new Proposed.Person(name, to.postId(), posts)));
    }

    private static String known(Optional<String> name, String pointer) {
        return name.orElseThrow(() -> new Refused(
                Refusal.fields("ADDRESSEE_UNKNOWN", List.of(new FieldError(pointer, "ADDRESSEE_UNKNOWN")))));
    }

    private static Draft draft(NewNotice wanted, Period period, Addressee addressee) {
        Reasons reasons =
                new Reasons(wanted.reasons().stream().map(DraftService::reason).toList());
        String title = wanted.title() == null || wanted.title().isBlank()
                ? Draft.titleOf(wanted.kind(), period)
                : wanted.title();
        List<Fact> about = reasons.sentences().stream()
                .flatMap(reason -> reason.facts().stream())
                .toList();
        Explanation explanation = new Explanation(List.of(new Explanation.Step(
                "AddresseeRule.lawful",
                NoticeKind.CLAUSE,
                null,
                about,
                Map.of("kind", wanted.kind().name(), "period", period.code()),
                Map.of("addressee", addressee.id().toString(), "drafted", "by hand"))));
        return new Draft(wanted.kind(), period, addressee, title, wanted.body(), reasons, explanation);
    }

    private static Reason reason(Why why) {
        return new Reason(
                why.clause() == null ? NoticeKind.CLAUSE : why.clause(),
                why.text(),
                why.facts() == null ? List.of() : why.facts());
    }

    private static Refusal exists(Notice notice, UUID running) {
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
