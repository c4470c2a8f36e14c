package cn.zeren.assignment.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.kernel.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JZ-2.1: the four means, and that of a report taken nothing is kept here. */
class MeansTest {

    private static final LocalDate START = LocalDate.parse("2016-04-11");
    private static final LocalDate TODAY = LocalDate.parse("2016-04-20");

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED_CONTACT, 2016-04-11, 公示栏公布, ,",
        "FORUM, 2016-04-12, 乡镇座谈会, ,",
        "TALK, 2016-04-20, 与班子成员个别座谈, ,",
        "REPORT_TAKEN, 2016-04-12, , JB-2016-17,",
        "REPORT_TAKEN, 2016-04-12, 反映某人某事, JB-2016-17, REPORT_CONTENT_NOT_KEPT",
        "REPORT_TAKEN, 2016-04-12, 反映某人某事, , REPORT_CONTENT_NOT_KEPT",
        "REPORT_TAKEN, 2016-04-12, , , INTAKE_REFERENCE_MISSING",
        "FORUM, 2016-04-12, , , MEANS_NOTE_MISSING",
        "FORUM, 2016-04-12, 座谈会, JB-2016-17, NO_REPORT_WAS_TAKEN",
        "FORUM, 2016-04-10, 座谈会, , MEANS_DAY_OUT_OF_PATROL",
        "FORUM, 2016-04-21, 座谈会, , MEANS_DAY_OUT_OF_PATROL",
    })
    void eachMeansSaysWhatIsItsAndNoMore(PatrolMeans means, LocalDate on, String note, String reference, String code) {
        Means one = new Means(means, on, note, reference, null);
        assertEquals(code, one.refuses(START, TODAY).map(Refusal::code).orElse(null));
    }
}
