package cn.zeren.notice.notice;

import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.AddresseeKind;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.projection.Standing;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Role;

/**
 * Who acts for the addressee (DESIGN-RECEIPT): he himself, or the unit's head or liaison; a 整改通知书 is signed for by the head
 * (一把手) in person, and a 提示卡 is acknowledged by nobody but the principal.
 */
public final class ReceiverRule {

    private ReceiverRule() {}

    /**
     * Whether the actor may take that step for the addressee.
     *
     * @param verb one of the receiver's side
     */
    public static boolean allows(NoticeVerb verb, NoticeKind kind, Addressee to, Actor actor, Standing standing) {
        if (to.officialId() != null && to.officialId().equals(actor.officialId())) {
            return true;
        }
        if (verb == NoticeVerb.ACKNOWLEDGE || verb == NoticeVerb.RECEIVE && kind == NoticeKind.RECTIFICATION_NOTICE) {
            return actor.has(Role.UNIT_PRINCIPAL) && standing.heads(to.unitId());
        }
        if (to.kind() == AddresseeKind.COMMITTEE && actor.has(Role.PARTY_SECRETARY)) {
            return true;
        }
        return actor.has(Role.UNIT_PRINCIPAL, Role.UNIT_LIAISON)
                && (standing.isOf(to.unitId()) || to.unitId().equals(actor.unitId()));
    }
}
