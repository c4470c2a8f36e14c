package cn.zeren.notice.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.Samples;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.AddresseeKind;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.projection.HeldPost;
import cn.zeren.notice.projection.TaskFact;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddresseeRuleTest {

    private static final HeldPost DIRECTOR = Samples.headPost("荆州市财政局", "局长", "局长甲");
    private static final TaskFact TASK = Samples.task("1", LocalDate.of(2016, 6, 30));

    @Test
    void aReminderGoesToThePrincipal() {
        Addressee addressee = AddresseeRule.lawful(NoticeKind.REMINDER_CARD, person(null, DIRECTOR));

        assertEquals(DIRECTOR.officialId(), addressee.officialId());
        assertEquals(DIRECTOR.postId(), addressee.id());
        assertEquals(DIRECTOR.unitId(), addressee.unitId());
        assertEquals("荆州市财政局局长甲同志", addressee.salutation());
    }

    @Test
    void aReminderToAUnitIsRefusedWithTheClause() {
        var unit = new Proposed.Unit(UUID.randomUUID(), "荆州市财政局", List.of(TASK), false);

        Refusal refusal = refused(NoticeKind.REMINDER_CARD, unit);

        assertEquals("REMINDER_NOT_TO_UNIT", refusal.code());
        assertEquals("JZ-2.2", refusal.clause());
        assertEquals(Refusal.Kind.RULE, refusal.kind());
    }

    @Test
    void aReminderToADeputyIsRefused() {
        HeldPost deputy = Samples.post("荆州市财政局", "副局长", "副局长甲", false, true);

        assertEquals(
                "REMINDER_ONLY_TO_PRINCIPAL",
                refused(NoticeKind.REMINDER_CARD, person(null, deputy)).code());
    }

    @Test
    void aReminderToOneWhoHoldsNoPostIsRefused() {
        assertEquals(
                "REMINDER_ONLY_TO_PRINCIPAL",
                refused(NoticeKind.REMINDER_CARD, person(null)).code());
    }

    @Test
    void aReminderTwoLevelsDownIsRefused() {
        HeldPost townshipHead = Samples.post("朱河镇", "镇党委书记", "镇党委书记甲", true, false);

        assertEquals(
                "REMINDER_ONLY_TO_PRINCIPAL",
                refused(NoticeKind.REMINDER_CARD, person(null, townshipHead)).code());
    }

    @Test
    void whoHeadsTwoUnitsIsAddressedAtThePostThatIsNamed() {
        HeldPost other = Samples.headPost("荆州市国资委", "主任", "局长甲");

        Addressee addressee = AddresseeRule.lawful(NoticeKind.REMINDER_CARD, person(other.postId(), DIRECTOR, other));

        assertEquals(other.postId(), addressee.id());
    }

    @Test
    void whoHeadsTwoUnitsIsNotAddressedWhileThePostIsUnnamed() {
        HeldPost other = Samples.headPost("荆州市国资委", "主任", "局长甲");

        assertEquals(
                "POST_AMBIGUOUS",
                refused(NoticeKind.REMINDER_CARD, person(null, DIRECTOR, other)).code());
    }

    @Test
    void aSupervisionCardGoesToAUnitThatBearsTasks() {
        UUID unitId = UUID.randomUUID();

        Addressee addressee = AddresseeRule.lawful(
                NoticeKind.SUPERVISION_CARD, new Proposed.Unit(unitId, "荆州市财政局", List.of(TASK), false));

        assertEquals(unitId, addressee.id());
        assertEquals("荆州市财政局", addressee.salutation());
    }

    @Test
    void aSupervisionCardToAUnitWithoutTasksIsRefusedWithTheClause() {
        Refusal refusal =
                refused(NoticeKind.SUPERVISION_CARD, new Proposed.Unit(UUID.randomUUID(), "荆州市档案局", List.of(), false));

        assertEquals("SUPERVISION_ONLY_TO_TASK_BEARER", refusal.code());
        assertEquals("JZ-2.2", refusal.clause());
    }

    @Test
    void aSupervisionCardToAPersonIsRefused() {
        assertEquals(
                "SUPERVISION_NOT_TO_PERSON",
                refused(NoticeKind.SUPERVISION_CARD, person(null, DIRECTOR)).code());
    }

    @Test
    void aRecommendationGoesUpToTheCommitteeOnly() {
        UUID id = UUID.randomUUID();

        Addressee committee =
                AddresseeRule.lawful(NoticeKind.RECOMMENDATION, new Proposed.Unit(id, "中共荆州市委员会", List.of(), true));

        assertEquals(AddresseeKind.COMMITTEE, committee.kind());
        assertEquals(
                "RECOMMENDATION_ONLY_TO_COMMITTEE",
                refused(NoticeKind.RECOMMENDATION, new Proposed.Unit(id, "荆州市财政局", List.of(TASK), false))
                        .code());
        assertEquals(
                "RECOMMENDATION_ONLY_TO_COMMITTEE",
                refused(NoticeKind.RECOMMENDATION, person(null, DIRECTOR)).code());
    }

    @Test
    void aRectificationNoticeGoesDownToAUnit() {
        UUID id = UUID.randomUUID();

        Addressee unit = AddresseeRule.lawful(
                NoticeKind.RECTIFICATION_NOTICE, new Proposed.Unit(id, "荆州市档案局", List.of(), false));

        assertEquals(AddresseeKind.UNIT, unit.kind());
        assertEquals(
                "RECTIFICATION_NOT_UPWARD",
                refused(NoticeKind.RECTIFICATION_NOTICE, new Proposed.Unit(id, "中共荆州市委员会", List.of(), true))
                        .code());
        assertEquals(
                "RECTIFICATION_NOT_TO_PERSON",
                refused(NoticeKind.RECTIFICATION_NOTICE, person(null, DIRECTOR)).code());
    }

    private static Proposed.Person person(UUID postId, HeldPost... posts) {
        return new Proposed.Person("局长甲", postId, List.of(posts));
    }

    private static Refusal refused(NoticeKind kind, Proposed proposed) {
        return assertThrows(Refused.class, () -> AddresseeRule.lawful(kind, proposed))
                .refusal();
    }
}
