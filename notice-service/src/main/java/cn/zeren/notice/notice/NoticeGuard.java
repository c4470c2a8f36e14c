package cn.zeren.notice.notice;

import cn.zeren.notice.course.Course;
import cn.zeren.notice.course.Extension;
import cn.zeren.notice.course.Feedback;
import cn.zeren.notice.course.Instruction;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What decides who may do what with a notice now: the little of it that a list row carries too.
 *
 * @param status where it stands
 * @param hands who has handled it on the issuing side
 * @param course what has come to it
 * @param addressee whom it is for
 * @param sent whether it has ever been issued
 * @param due the last day in time, or null
 * @param problems of a 整改通知书: how many are not put right yet, how many were
 */
public record NoticeGuard(
        NoticeKind kind,
        NoticeStatus status,
        Hands hands,
        Course course,
        Addressee addressee,
        boolean sent,
        LocalDate due,
        ProblemTally problems) {

    /** 党政机关公文处理工作条例, art. 18: drafting, review and signing are steps of different hands. */
    static final String HANDLING_CLAUSE = "GW2012-18";

    static final String FOUR_EYES_CLAUSE = "DESIGN-FOUR-EYES";
    static final String EXTENSION_CLAUSE = "DESIGN-EXTENSION";
    static final String VERIFY_CLAUSE = "DESIGN-VERIFY";

    /**
     * Why the actor can't do this now, if so: the role is another's (FORBIDDEN), the kind is another's to sign
     * (NOT_THE_SIGNER), the actor does not act for the addressee (NOT_THE_RECEIVER), the state does not allow it
     * (NOTICE_STATE), he has done a step of it that must be another's (SAME_PERSON), or something is lacking
     * (NOT_THE_DRAFTER, SIGNER_NOT_NAMED, NO_LIMIT_TO_EXTEND, EXTENSION_USED_UP, PROBLEMS_OPEN, CLOSED_UNPROVEN).
     */
    public Optional<Refusal> refuses(NoticeVerb verb, Hand hand) {
        return notHis(verb, hand)
                .or(() -> status.after(verb, kind).isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.status("NOTICE_STATE", HANDLING_CLAUSE, status, verb)))
                .or(() -> samePerson(verb, hand.actor()))
                .or(() -> lacking(verb, hand));
    }

    /** What was never issued is the office's own paper: to others in whose scope it lies it does not exist yet. */
    public boolean hiddenFrom(Actor actor) {
        return !sent && !seesUnissued(actor);
    }

    /** Whether the actor sees drafts and what is signed but not issued: who drafts, who signs, who audits. */
    public static boolean seesUnissued(Actor actor) {
        return actor.has(
                Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.AUDITOR, Role.DISCIPLINE_CHIEF, Role.PARTY_SECRETARY);
    }

    private Optional<Refusal> notHis(NoticeVerb verb, Hand hand) {
        if (verb.ofTheReceiver()) {
            return ReceiverRule.allows(verb, kind, addressee, hand.actor(), hand.standing())
                    ? Optional.empty()
                    : Optional.of(forbidden(
                            "NOT_THE_RECEIVER", "DESIGN-RECEIPT", Map.of("addressee", addressee.name(), "verb", verb)));
        }
        if (!verb.permits(hand.actor())) {
            return Optional.of(Refusal.forbidden());
        }
        return verb == NoticeVerb.SIGN && !hand.handling().signs(kind, hand.actor())
                ? Optional.of(forbidden("NOT_THE_SIGNER", "DESIGN-APPROVERS", Map.of("kind", kind)))
                : Optional.empty();
    }

    private Optional<Refusal> samePerson(NoticeVerb verb, Actor actor) {
        Optional<NoticeEvent> done =
                switch (verb) {
                    case REVIEW, SIGN -> hands.doneBy(actor);
                    case VERIFY, RETURN, CLOSE ->
                        hands.doneBy(actor)
                                .or(() -> course.workedOnBy(actor)
                                        ? Optional.of(NoticeEvent.FEEDBACK_SUBMITTED)
                                        : Optional.empty())
                                .or(() -> instructed(actor));
                    case GRANT_EXTENSION, REFUSE_EXTENSION ->
                        did(course.lastExtension(), Extension::requested, actor)
                                .map(any -> NoticeEvent.EXTENSION_REQUESTED);
                    default -> Optional.empty();
                };
        return done.map(step -> Refusal.rule("SAME_PERSON", FOUR_EYES_CLAUSE, Map.of("doing", verb, "done", step)));
    }

    private Optional<NoticeEvent> instructed(Actor actor) {
        return course.instructions().stream()
                .map(Instruction::recorded)
                .filter(recorded -> recorded.wasDoneBy(actor))
                .map(recorded -> NoticeEvent.INSTRUCTED)
                .findFirst();
    }

    private static <T> Optional<Deed> did(Optional<T> last, Function<T, Deed> by, Actor actor) {
        return last.map(by).filter(deed -> deed.wasDoneBy(actor));
    }

    private Optional<Refusal> lacking(NoticeVerb verb, Hand hand) {
        return switch (verb) {
            case REVISE ->
                refusedIf(!hands.mayRevise(hand.actor()), Refusal.rule("NOT_THE_DRAFTER", FOUR_EYES_CLAUSE, Map.of()));
            // 上行文 names who signs it: an account without an official behind it has no name to print
            case SIGN ->
                refusedIf(
                        kind == NoticeKind.RECOMMENDATION && hand.actor().officialId() == null,
                        Refusal.rule("SIGNER_NOT_NAMED", "GBT9704-7.2.6", Map.of("kind", kind)));
            case REQUEST_EXTENSION ->
                refusedIf(due == null, Refusal.rule("NO_LIMIT_TO_EXTEND", EXTENSION_CLAUSE, Map.of()))
                        .or(() -> refusedIf(
                                course.extended() >= hand.handling().extensionTimes(),
                                Refusal.rule(
                                        "EXTENSION_USED_UP",
                                        EXTENSION_CLAUSE,
                                        Map.of("times", hand.handling().extensionTimes()))));
            case CLOSE ->
                refusedIf(
                                problems.open() > 0,
                                Refusal.rule("PROBLEMS_OPEN", VERIFY_CLAUSE, Map.of("open", problems.open())))
                        .or(() -> refusedIf(
                                NoticeStatus.ANSWERED.contains(kind) && !proven(),
                                Refusal.rule("CLOSED_UNPROVEN", VERIFY_CLAUSE, Map.of())));
            default -> Optional.empty();
        };
    }

    /**
     * 凭据 (DESIGN-VERIFY): the last answer shows some, or problems of the notice were closed, none of which is without. What
     * was shown for a problem is not asked for again.
     */
    private boolean proven() {
        return problems.closed() > 0
                || course.lastFeedback()
                        .map(Feedback::evidence)
                        .filter(shown -> !shown.isEmpty())
                        .isPresent();
    }

    private static Optional<Refusal> refusedIf(boolean so, Refusal refusal) {
        return so ? Optional.of(refusal) : Optional.empty();
    }

    private static Refusal forbidden(String code, String clause, Map<String, Object> params) {
        return new Refusal(code, Refusal.Kind.FORBIDDEN, clause, params, List.of());
    }
}
