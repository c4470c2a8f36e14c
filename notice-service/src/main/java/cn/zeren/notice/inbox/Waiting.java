package cn.zeren.notice.inbox;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.HandlingPolicy;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What waits on the issuing side: a notice of that kind in that status needs a step of whoever holds one of the roles. On
 * the receiving side it is the addressee's whatever its status.
 */
record Waiting(NoticeStatus status, NoticeKind kind) {

    private static final Set<NoticeStatus> OFFICE = Set.of(
            NoticeStatus.DRAFT,
            NoticeStatus.SIGNED,
            NoticeStatus.RECALLED,
            NoticeStatus.FEEDBACK_SUBMITTED,
            NoticeStatus.UNDER_VERIFICATION);

    /** What waits for somebody on the issuing side at all; as the index has it. */
    static final String STATUSES =
            "('DRAFT','REVIEWED','SIGNED','RECALLED','FEEDBACK_SUBMITTED','UNDER_VERIFICATION','EXTENSION_REQUESTED')";

    /**
     * What waits for the actor: to be reviewed, issued and verified for the office; to be signed, and to be given more
     * time, for whoever signs the kind by the policy that holds.
     */
    static List<Waiting> of(Actor actor, HandlingPolicy handling) {
        List<Waiting> all = new ArrayList<>();
        for (NoticeKind kind : NoticeKind.values()) {
            if (actor.has(Role.LG_OFFICE, Role.LG_OFFICE_HEAD)) {
                OFFICE.stream().sorted().forEach(status -> all.add(new Waiting(status, kind)));
            }
            if (handling.signs(kind, actor)) {
                all.add(new Waiting(NoticeStatus.REVIEWED, kind));
                all.add(new Waiting(NoticeStatus.EXTENSION_REQUESTED, kind));
            }
        }
        return all;
    }
}
