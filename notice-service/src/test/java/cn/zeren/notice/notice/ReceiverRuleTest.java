package cn.zeren.notice.notice;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.projection.Standing;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Role;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiverRuleTest {

    private static final UUID UNIT = UUID.randomUUID();
    private static final Addressee TO = Addressee.unit(UNIT, "荆州市财政局");
    private static final Standing MEMBER = new Standing(Set.of(UNIT), Set.of());
    private static final Standing HEAD = new Standing(Set.of(UNIT), Set.of(UNIT));
    private static final Standing ELSEWHERE = new Standing(Set.of(UUID.randomUUID()), Set.of(UUID.randomUUID()));

    @Test
    void theHeadAndTheLiaisonOfTheUnitActForIt() {
        assertTrue(receives(NoticeKind.SUPERVISION_CARD, Role.UNIT_PRINCIPAL, HEAD));
        assertTrue(receives(NoticeKind.SUPERVISION_CARD, Role.UNIT_LIAISON, MEMBER));
        assertFalse(receives(NoticeKind.SUPERVISION_CARD, Role.UNIT_LIAISON, ELSEWHERE));
        assertFalse(receives(NoticeKind.SUPERVISION_CARD, Role.LG_OFFICE, MEMBER));
    }

    @Test
    void aRectificationNoticeIsSignedForByTheHeadInPerson() {
        assertTrue(receives(NoticeKind.RECTIFICATION_NOTICE, Role.UNIT_PRINCIPAL, HEAD));
        assertFalse(receives(NoticeKind.RECTIFICATION_NOTICE, Role.UNIT_LIAISON, MEMBER));
        assertFalse(receives(NoticeKind.RECTIFICATION_NOTICE, Role.UNIT_PRINCIPAL, MEMBER));
        assertTrue(ReceiverRule.allows(
                NoticeVerb.SUBMIT, NoticeKind.RECTIFICATION_NOTICE, TO, actor(Role.UNIT_LIAISON), MEMBER));
    }

    @Test
    void aReminderIsAcknowledgedByNobodyButThePrincipalOrHisSuccessor() {
        Actor principal = actor(Role.MAYOR);
        Addressee to = Addressee.principal(UUID.randomUUID(), UNIT, principal.officialId(), "市长甲", "市长");

        assertTrue(ReceiverRule.allows(NoticeVerb.ACKNOWLEDGE, NoticeKind.REMINDER_CARD, to, principal, Standing.NONE));
        assertTrue(ReceiverRule.allows(
                NoticeVerb.ACKNOWLEDGE, NoticeKind.REMINDER_CARD, to, actor(Role.UNIT_PRINCIPAL), HEAD));
        assertFalse(ReceiverRule.allows(
                NoticeVerb.ACKNOWLEDGE, NoticeKind.REMINDER_CARD, to, actor(Role.UNIT_LIAISON), MEMBER));
    }

    @Test
    void theSecretaryReceivesWhatGoesUp() {
        Addressee committee = Addressee.committee(UNIT, "中共荆州市委员会");

        assertTrue(ReceiverRule.allows(
                NoticeVerb.RECEIVE, NoticeKind.RECOMMENDATION, committee, actor(Role.PARTY_SECRETARY), ELSEWHERE));
        assertFalse(ReceiverRule.allows(
                NoticeVerb.RECEIVE, NoticeKind.SUPERVISION_CARD, TO, actor(Role.PARTY_SECRETARY), ELSEWHERE));
    }

    @Test
    void aSystemActsForTheUnitItIsOf() {
        Actor system = new Actor("oa", null, UNIT, Set.of(Role.UNIT_LIAISON), false);

        assertTrue(ReceiverRule.allows(NoticeVerb.RECEIVE, NoticeKind.SUPERVISION_CARD, TO, system, Standing.NONE));
    }

    private static boolean receives(NoticeKind kind, Role role, Standing standing) {
        return ReceiverRule.allows(NoticeVerb.RECEIVE, kind, TO, actor(role), standing);
    }

    private static Actor actor(Role role) {
        return new Actor("somebody", UUID.randomUUID(), null, Set.of(role), false);
    }
}
