package cn.zeren.notice.notice;

import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What decides who may do what with a notice now: the little of it that a list row carries too.
 *
 * @param status where it stands
 * @param drafted who drafted it
 * @param addressee whom it is for
 * @param sent whether it has ever been issued
 */
public record NoticeGuard(NoticeStatus status, Deed drafted, Addressee addressee, boolean sent) {

    /** 党政机关公文处理工作条例, art. 18: drafting, review and signing are steps of different hands. */
    static final String HANDLING_CLAUSE = "GW2012-18";

    /**
     * Why the actor can't do this now, if so: the role is another's (FORBIDDEN), the receiver is neither the addressee nor
     * of the unit (NOT_THE_RECEIVER, JZ-2.2), the state does not allow it (NOTICE_STATE, GW2012-18), or the signer drafted
     * it himself (SIGNER_IS_DRAFTER, GW2012-18).
     */
    public Optional<Refusal> refuses(NoticeVerb verb, Actor actor) {
        if (!mayUse(verb, actor)) {
            return Optional.of(verb == NoticeVerb.RECEIVE ? notTheReceiver() : Refusal.forbidden());
        }
        if (status.after(verb).isEmpty()) {
            return Optional.of(Refusal.status("NOTICE_STATE", HANDLING_CLAUSE, status, verb));
        }
        if (verb == NoticeVerb.SIGN && drafted.wasDoneBy(actor)) {
            return Optional.of(Refusal.rule("SIGNER_IS_DRAFTER", HANDLING_CLAUSE, Map.of("drafter", drafted.by())));
        }
        return Optional.empty();
    }

    /** What was never issued is the office's own paper: to others in whose scope it lies it does not exist yet. */
    public boolean hiddenFrom(Actor actor) {
        return !sent && !seesUnissued(actor);
    }

    /** Whether the actor sees drafts and what is signed but not issued. */
    public static boolean seesUnissued(Actor actor) {
        return actor.has(Role.LG_OFFICE) || actor.has(Role.LG_OFFICE_HEAD) || actor.has(Role.AUDITOR);
    }

    private boolean mayUse(NoticeVerb verb, Actor actor) {
        return verb.permits(actor)
                || verb == NoticeVerb.RECEIVE
                        && addressee.officialId() != null
                        && addressee.officialId().equals(actor.officialId());
    }

    private Refusal notTheReceiver() {
        return new Refusal(
                "NOT_THE_RECEIVER",
                Refusal.Kind.FORBIDDEN,
                NoticeKind.CLAUSE,
                Map.of("addressee", addressee.name()),
                List.of());
    }
}
