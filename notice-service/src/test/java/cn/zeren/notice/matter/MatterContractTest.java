package cn.zeren.notice.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.testing.Contracts;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read of others' matters is promised by their owners, or written down as expected of them. */
class MatterContractTest {

    @Test
    void theOwnersPromiseWhatIsRead() {
        Contracts assignment = Contracts.of("assignment-service");

        assignment.promises("zeren.assignment.visit.v1", MatterWire.Visit.class);
        assignment.promises("zeren.assignment.letter.v1", MatterWire.Letter.class);
        assignment.promises("zeren.assignment.signal.v1", MatterWire.Signal.class);
    }

    @Test
    void whatIsExpectedOfTheAssessmentPromisesWhatIsRead() {
        Contracts expected = new Contracts(Path.of("src/test/resources/contracts"));

        expected.checkComplete();
        assertEquals(
                Set.of("zeren.assessment.indicator.v1", "zeren.assessment.inspection-feedback.v1"), expected.topics());
        expected.promises("zeren.assessment.indicator.v1", MatterWire.Indicator.class);
    }
}
