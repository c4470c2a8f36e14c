package cn.zeren.notice.draft;

import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.Samples;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
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

    private static Draft with(Period period, Addressee addressee, Reasons reasons) {
        return new Draft(NoticeKind.REMINDER_CARD, period, addressee, "题", "文", reasons, REMINDER.explanation());
    }
}
