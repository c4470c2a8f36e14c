package cn.zeren.notice.cadence;

import cn.zeren.notice.cadence.Cadence.Verdict;
import cn.zeren.notice.cadence.CadenceViews.WhyCard;
import cn.zeren.notice.cadence.CadenceViews.WhyItem;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Why there is a card for a unit and period, or why there is none: the cadence's own rule, asked once more. */
@ApplicationScoped
class CadenceQueries {

    private static final String CARDS = """
            select n.id, n.addressee_id from notice n
            where n.addressee_unit_id = $1 and n.kind = $2 and n.period = $3 order by n.id
            """;

    private final Tx tx;
    private final CadenceRepository cadence;
    private final PolicyRepository policies;
    private final FactRepository facts;

    CadenceQueries(Tx tx, CadenceRepository cadence, PolicyRepository policies, FactRepository facts) {
        this.tx = tx;
        this.cadence = cadence;
        this.policies = policies;
        this.facts = facts;
    }

    /**
     * What is asked.
     *
     * @param period null for the running one
     * @param day a day of the period; null for its last day, or today while it runs
     */
    record Asked(UUID unitId, NoticeKind kind, String period, LocalDate day) {}

    /**
     * Answers by the facts as they are known now.
     *
     * @return fails with NOT_FOUND for a unit out of the actor's sight, and with WHY_CARD_INVALID for a kind without
     *     cadence, a period that is none or has not begun, and a day that is not in it or has not come
     */
    Uni<WhyCard> why(Actor actor, Asked asked) {
        actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.AUDITOR, Role.DISCIPLINE_CHIEF, Role.PARTY_SECRETARY);
        return tx.read(actor, work -> {
            Period period = period(asked, work.today());
            LocalDate day = day(asked, period, work.today());
            return facts.unitName(work, asked.unitId(), day)
                    .map(name -> name.orElseThrow(() -> new Refused(Refusal.notFound())))
                    .chain(name -> cadence.of(work, asked.kind(), asked.unitId(), name, day))
                    .chain(candidates -> policies.on(work, CadencePolicy.NAME, day)
                            .chain(edition -> cards(work, asked, period)
                                    .map(cards -> new WhyCard(
                                            asked.unitId(),
                                            asked.kind(),
                                            period.code(),
                                            day,
                                            items(asked, edition, candidates, cards, day)))));
        });
    }

    private static List<WhyItem> items(
            Asked asked,
            Edition<CadencePolicy> edition,
            List<Candidate> candidates,
            Map<UUID, List<UUID>> cards,
            LocalDate day) {
        List<WhyItem> items = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Verdict verdict = Cadence.verdict(edition, candidate, day);
            items.add(new WhyItem(
                    candidate.countedBy(),
                    candidate.name(),
                    verdict.outcome(),
                    cards.getOrDefault(candidate.countedBy(), List.of()),
                    verdict.explanation()));
        }
        if (items.isEmpty()) {
            Explanation explanation = Cadence.withoutPrincipal(edition, asked.unitId(), day);
            items.add(new WhyItem(asked.unitId(), "", Outcome.NO_PRINCIPAL, List.of(), explanation));
        }
        return items;
    }

    private static Uni<Map<UUID, List<UUID>>> cards(Work work, Asked asked, Period period) {
        return work.sql(CARDS, asked.unitId(), asked.kind(), period.code()).map(rows -> {
            Map<UUID, List<UUID>> cards = new HashMap<>();
            rows.forEach(row -> cards.computeIfAbsent(row.getUUID("addressee_id"), any -> new ArrayList<>())
                    .add(row.getUUID("id")));
            return cards;
        });
    }

    private static Period period(Asked asked, LocalDate today) {
        if (!CadencePolicy.CARDS.contains(asked.kind())) {
            throw invalid("kind", "KIND_WITHOUT_CADENCE");
        }
        Period running = Period.of(asked.kind().rhythm(), today);
        if (asked.period() == null) {
            return running;
        }
        Optional<Period> period = Period.read(asked.period())
                .filter(read ->
                        read.rhythm() == asked.kind().rhythm() && !read.first().isAfter(today));
        return period.orElseThrow(() -> invalid("period", "PERIOD_INVALID", Map.of("example", running.code())));
    }

    private static LocalDate day(Asked asked, Period period, LocalDate today) {
        if (asked.day() == null) {
            LocalDate last = period.end().minusDays(1);
            return last.isAfter(today) ? today : last;
        }
        if (!period.contains(asked.day()) || asked.day().isAfter(today)) {
            throw invalid("day", "DAY_NOT_OF_PERIOD", Map.of("period", period.code()));
        }
        return asked.day();
    }

    private static Refused invalid(String member, String code) {
        return invalid(member, code, Map.of());
    }

    private static Refused invalid(String member, String code, Map<String, Object> params) {
        return new Refused(Refusal.fields("WHY_CARD_INVALID", List.of(new FieldError("/" + member, code, params))));
    }
}
