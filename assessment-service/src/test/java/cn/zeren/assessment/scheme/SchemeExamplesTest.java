package cn.zeren.assessment.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assessment.scheme.SchemeViews.ApplicableView;
import cn.zeren.assessment.scheme.SchemeViews.DraftRequest;
import cn.zeren.assessment.scheme.SchemeViews.ReviseRequest;
import cn.zeren.assessment.scheme.SchemeViews.SchemePage;
import cn.zeren.assessment.scheme.SchemeViews.SchemeView;
import cn.zeren.platform.kernel.Explanation;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemeExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of(SchemeExamples.DRAFT, DraftRequest.class),
                Arguments.of(SchemeExamples.REVISE, ReviseRequest.class),
                Arguments.of(SchemeExamples.SCHEME, SchemeView.class),
                Arguments.of(SchemeExamples.PAGE, SchemePage.class),
                Arguments.of(SchemeExamples.EXPLANATION, Explanation.class),
                Arguments.of(SchemeExamples.APPLICABLE, ApplicableView.class));
    }

    /** An unknown or misspelt member would fail. */
    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsOneOfTheThingItStandsFor(String example, Class<?> shape) throws Exception {
        JSON.readValue(example, shape);
    }

    @Test
    void theExampleOfARevisionWouldBeTakenAndCouldBePublished() throws Exception {
        SchemeContent content = JSON.readValue(SchemeExamples.REVISE, ReviseRequest.class)
                .content()
                .content();
        assertEquals(Optional.empty(), SchemeRule.refusesForm(content));
        assertEquals(Optional.empty(), SchemeRule.refusesBalance(content));
    }
}
