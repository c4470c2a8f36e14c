package cn.zeren.notice.draft;

import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.Samples;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final Draft REMINDER = Samples.reminder();

    @Test
    void aReminderCannotEvenBeBuiltForAUnit() {
        Addressee unit = Samples.supervision().addressee();

        assertThrows(IllegalArgumentException.class, () -> with(REMINDER.period(), unit, REMINDER.reasons()));
    }

    @Test
    void aReminderCannotBeBuiltForAMonth() {
        Period month = Period.parse("2016-03");

        assertThrows(IllegalArgumentException.class, () -> with(month, REMINDER.addressee(), REMINDER.reasons()));
    }

    @Test
    void aDraftCannotBeBuiltWithoutAReason() {
        Reasons none = new Reasons(List.of());

        assertThrows(IllegalArgumentException.class, () -> with(REMINDER.period(), REMINDER.addressee(), none));
    }

    @Test
    void aRectificationNoticeCannotBeBuiltWithoutALimitOrWithoutAProblem() {
        Draft whole = Samples.draft(NoticeKind.RECTIFICATION_NOTICE);

        assertThrows(IllegalArgumentException.class, () -> book(whole, whole.parts(), Term.NONE));
        assertThrows(IllegalArgumentException.class, () -> book(whole, Parts.none(whole.kind()), whole.term()));
        assertThrows(
                IllegalArgumentException.class,
                () -> book(whole, Parts.none(NoticeKind.SUPERVISION_CARD), whole.term()));
    }

    private static Draft book(Draft like, Parts parts, Term term) {
        return new Draft(
                like.kind(),
                null,
                like.addressee(),
                "题",
                "文",
                like.reasons(),
                like.explanation(),
                like.elements(),
                parts,
                term,
                null);
    }

    private static Draft with(Period period, Addressee addressee, Reasons reasons) {
        return Samples.card(
                NoticeKind.REMINDER_CARD, period, addressee, "题", "文", reasons, REMINDER.explanation(), Term.NONE);
    }
}
