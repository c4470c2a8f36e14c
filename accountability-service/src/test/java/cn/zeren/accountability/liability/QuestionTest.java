package cn.zeren.accountability.liability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 6, 1);
    private static final Instant NOW = Instant.parse("2016-06-01T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2010-11-09,2016-01-01T00:00:00Z,ACT_BEFORE_RULES,GD2010-6",
        "2016-06-02,2016-01-01T00:00:00Z,ACT_IN_FUTURE,",
        "2016-05-01,2016-06-01T02:00:01Z,KNOWLEDGE_IN_FUTURE,"
    })
    void whatNobodyCanAnswerIsRefused(LocalDate on, Instant asKnownAt, String code, String clause) {
        Question question = new Question(new UUID(0, 1), on, asKnownAt);
        Refusal refusal =
                assertThrows(Refused.class, () -> question.asked(TODAY, NOW)).refusal();
        assertEquals(code, refusal.code());
        assertEquals(clause, refusal.clause());
        assertEquals(Refusal.Kind.RULE, refusal.kind());
    }

    @Test
    void theFirstDayOfTheRulesAndTheDayOfAskingCanBeAskedAbout() {
        for (LocalDate on : new LocalDate[] {LocalDate.of(2010, 11, 10), TODAY}) {
            Question question = new Question(new UUID(0, 1), on, NOW);
            assertSame(question, question.asked(TODAY, NOW));
        }
    }
}
