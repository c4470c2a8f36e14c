package cn.zeren.assignment.signal;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.signal.ProblemRecurred.Found;
import cn.zeren.platform.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A problem that came again is a sign, over the days from the earlier one's finding to its own. */
class ProblemRecurredTest {

    private static final LocalDate MAY = LocalDate.of(2018, 5, 3);

    @ParameterizedTest
    @CsvSource({
        "2016-06-30,2016-06-30",
        "2018-05-02,2018-05-02",
        "2018-05-03,2018-05-03",
        // said to be after it: tells nothing of the window
        "2018-05-04,2018-05-03",
        // not known
        ",2018-05-03"
    })
    void theWindowGoesFromTheEarlierFindingAsFarAsThatIsKnown(LocalDate earlier, LocalDate from) {
        assertEquals(
                Optional.of(new Found(id("教育局"), from, MAY, id("再犯"), id("初犯"), "CONDUCT")),
                ProblemRecurred.find(problem(true, false), earlier));
    }

    @Test
    void theFirstOfItsKindAndWhatIsVoidAreNoSign() {
        assertEquals(Optional.empty(), ProblemRecurred.find(problem(false, false), null));
        assertEquals(Optional.empty(), ProblemRecurred.find(problem(true, true), MAY.minusYears(1)));
    }

    @Test
    void theSignalCitesBothProblemsAndSaysHowItCameToBe() {
        Found found =
                ProblemRecurred.find(problem(true, false), MAY.minusYears(1)).orElseThrow();

        Signal signal = Signal.recurred(id("苗头"), id("市委"), found, Actor.service("assignment"), Instant.EPOCH);

        assertEquals(List.of(id("再犯"), id("初犯")), signal.evidenceIds());
        var step = signal.explanation().steps().get(0);
        assertEquals("JZ-1.3", step.clause());
        assertEquals("CONDUCT", step.in().get("cause"));
        assertEquals(id("初犯").toString(), step.in().get("recurrenceOf"));
        assertEquals("2017-05-03", step.out().get("windowFrom"));
        assertEquals("2018-05-03", step.out().get("windowTo"));
    }

    private static Problem problem(boolean again, boolean voided) {
        return new Problem(id("再犯"), id("教育局"), "CONDUCT", MAY, again ? id("初犯") : null, voided);
    }
}
