package cn.zeren.notice;

import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.draft.Reasons;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.matter.Matter;
import cn.zeren.notice.matter.MatterKind;
import cn.zeren.notice.notice.Hand;
import cn.zeren.notice.notice.HandlingPolicy;
import cn.zeren.notice.notice.Hands;
import cn.zeren.notice.paper.Elements;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Term;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.projection.HeldPost;
import cn.zeren.notice.projection.Standing;
import cn.zeren.notice.projection.TaskFact;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.time.WorkingCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** People, posts, tasks and drafts for domain tests. */
public final class Samples {

    public static final Instant NEW_YEAR = Instant.parse("2016-01-01T01:00:00Z");
    public static final Actor CLERK = actor("clerk", Role.LG_OFFICE);
    public static final Actor REVIEWER = actor("reviewer", Role.LG_OFFICE);
    public static final Actor VERIFIER = actor("verifier", Role.LG_OFFICE);
    public static final Actor SECRETARY = actor("secretary", Role.PARTY_SECRETARY);
    public static final Actor CHIEF = actor("chief", Role.DISCIPLINE_CHIEF);
    public static final Actor OFFICE_HEAD = actor("office-head", Role.LG_OFFICE_HEAD);
    public static final Actor LIAISON = actor("liaison", Role.UNIT_LIAISON);
    public static final Actor PRINCIPAL = actor("principal", Role.UNIT_PRINCIPAL);
    public static final Actor MAYOR = actor("mayor", Role.MAYOR);
    public static final Actor CADENCE = Hands.CADENCE;

    /** The unit of the unit's notices; its head is the principal, and the liaison is of it. */
    public static final UUID UNIT = UUID.nameUUIDFromBytes("unit".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    private Samples() {}

    /** The actor on a day in 2016, with what the facts say of him, under the policy that comes with the code. */
    public static Hand hand(Actor actor) {
        return hand(actor, NEW_YEAR);
    }

    public static Hand hand(Actor actor, Instant now) {
        Set<UUID> of = actor.equals(PRINCIPAL) || actor.equals(LIAISON) ? Set.of(UNIT) : Set.of();
        Set<UUID> heads = actor.equals(PRINCIPAL) ? Set.of(UNIT) : Set.of();
        return new Hand(
                actor,
                new Standing(of, heads),
                HandlingPolicy.INITIAL,
                WorkingCalendar.published(),
                now,
                LocalDate.ofInstant(now, java.time.ZoneId.of("Asia/Shanghai")));
    }

    /** A draft of the kind with all that is required on it. */
    public static Draft draft(NoticeKind kind) {
        return switch (kind) {
            case REMINDER_CARD -> reminder();
            case SUPERVISION_CARD -> supervision();
            case RECOMMENDATION ->
                book(
                        kind,
                        Addressee.committee(UUID.randomUUID(), "中共荆州市委员会"),
                        new Parts.Recommendation("总体情况", List.of(), List.of("建议")),
                        Term.NONE);
            case RECTIFICATION_NOTICE ->
                book(
                        kind,
                        Addressee.unit(UNIT, "荆州市财政局"),
                        new Parts.Rectification(
                                List.of(new Parts.Problem(1, "事实", ProblemCause.OTHER, "第七条", "要求")), null, null),
                        Term.of(10, Counting.NATURAL));
        };
    }

    private static Draft book(NoticeKind kind, Addressee to, Parts parts, Term term) {
        Reasons reasons = new Reasons(List.of(new Reason("JZ-2.2", "示例理由。", List.of())));
        return new Draft(
                kind,
                null,
                to,
                kind.label(),
                "示例正文",
                reasons,
                new Explanation(List.of()),
                Elements.PLAIN,
                parts,
                term,
                null);
    }

    public static Actor actor(String name, Role... roles) {
        return new Actor(
                name,
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                null,
                Set.of(roles),
                false);
    }

    public static Draft reminder() {
        return draft(
                NoticeKind.REMINDER_CARD,
                Period.parse("2016-Q1"),
                Addressee.principal(UUID.randomUUID(), UUID.randomUUID(), MAYOR.officialId(), "市长甲", "荆州市人民政府市长"));
    }

    public static Draft supervision() {
        return draft(NoticeKind.SUPERVISION_CARD, Period.parse("2016-03"), Addressee.unit(UNIT, "荆州市财政局"));
    }

    private static Draft draft(NoticeKind kind, Period period, Addressee addressee) {
        Reasons reasons = new Reasons(List.of(new Reason("JZ-2.2", "示例理由。", List.of())));
        return card(
                kind,
                period,
                addressee,
                Draft.titleOf(kind, period),
                "示例正文",
                reasons,
                new Explanation(List.of()),
                Term.NONE);
    }

    /** A plain card: nothing on it but its text and the limit it sets, if any. */
    public static Draft card(
            NoticeKind kind,
            Period period,
            Addressee addressee,
            String title,
            String body,
            Reasons reasons,
            Explanation explanation,
            Term term) {
        return new Draft(
                kind,
                period,
                addressee,
                title,
                body,
                reasons,
                explanation,
                Elements.PLAIN,
                Parts.none(kind),
                term,
                null);
    }

    public static HeldPost headPost(String unitName, String postTitle, String official) {
        return post(unitName, postTitle, official, true, true);
    }

    public static HeldPost post(
            String unitName, String postTitle, String official, boolean head, boolean managedByCity) {
        return new HeldPost(
                UUID.randomUUID(),
                UUID.randomUUID(),
                postTitle,
                head,
                UUID.randomUUID(),
                unitName,
                managedByCity,
                UUID.randomUUID(),
                official);
    }

    public static TaskFact task(String no, LocalDate due) {
        return new TaskFact(UUID.randomUUID(), no, "任务" + no, true, due, null, false);
    }

    public static Matter visit(LocalDate planned) {
        return new Matter(MatterKind.VISIT, UUID.randomUUID(), planned.minusMonths(1), planned, null, null, null);
    }

    public static Matter letter(LocalDate due) {
        return new Matter(MatterKind.LETTER, UUID.randomUUID(), due.minusMonths(1), due, null, null, null);
    }

    public static Matter problem(LocalDate due) {
        return new Matter(
                MatterKind.PROBLEM, UUID.randomUUID(), due.minusMonths(1), due, "EDUCATION_LACKING", null, null);
    }

    public static Matter signal(LocalDate sent) {
        return new Matter(MatterKind.SIGNAL, UUID.randomUUID(), sent, sent.plusDays(15), "MANY_ISSUES", null, null);
    }

    public static Matter indicator(String score, String full) {
        return new Matter(
                MatterKind.INDICATOR,
                UUID.randomUUID(),
                LocalDate.of(2016, 3, 1),
                null,
                "7.2",
                new BigDecimal(score),
                new BigDecimal(full));
    }
}
