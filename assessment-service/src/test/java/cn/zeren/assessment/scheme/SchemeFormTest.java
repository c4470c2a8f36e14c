package cn.zeren.assessment.scheme;

import static cn.zeren.assessment.scheme.SchemeFixture.county;
import static cn.zeren.assessment.scheme.SchemeFixture.points;
import static cn.zeren.assessment.scheme.SchemeFixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assessment.unit.AssessmentGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemeFormTest {

    @Test
    void fiveAndFivePointNoughtAreOneScheme() {
        SchemeContent plain = with(county(), "1.1", i -> points(i, "5"));
        SchemeContent spelled = with(county(), "1.1", i -> points(i, "5.0"));
        assertEquals(SchemeForm.canonical(plain), SchemeForm.canonical(spelled));
    }

    @Test
    void anyOtherWordIsAnotherScheme() {
        SchemeContent content = county();
        SchemeContent retitled =
                new SchemeContent(content.title() + " ", content.basis(), content.shape(), content.items());
        assertNotEquals(hash(content), hash(retitled));
        assertNotEquals(hash(content), hash(with(content, "1.1", i -> points(i, "4.99"))));
    }

    @Test
    void groupYearAndEditionAreSealedToo() {
        SchemeContent content = county();
        String sealed = hash(content);
        assertNotEquals(sealed, SchemeForm.hash(AssessmentGroup.CITY_DIRECT, 2016, 1, content));
        assertNotEquals(sealed, SchemeForm.hash(AssessmentGroup.COUNTY, 2017, 1, content));
        assertNotEquals(sealed, SchemeForm.hash(AssessmentGroup.COUNTY, 2016, 2, content));
        assertTrue(sealed.matches("[0-9a-f]{64}"), sealed);
    }

    @Test
    void canonicalJsonIsThatOfRfc8785() {
        Map<String, Object> value = Map.of(
                "\u20ac", "Euro \u20ac \u000f \n A' B \" \\ \\\" /",
                "numbers", List.of(0, -7, 2016),
                "1", List.of(),
                "\r", Map.of(),
                "null", new ArrayList<>(Arrays.asList((Object) null)));
        assertEquals(
                "{\"\\r\":{},\"1\":[],\"null\":[null],\"numbers\":[0,-7,2016],"
                        + "\"\u20ac\":\"Euro \u20ac \\u000f \\n A' B \\\" \\\\ \\\\\\\" /\"}",
                CanonicalJson.write(value));
    }

    @Test
    void whatHasNoExactFormHasNoCanonicalForm() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(Map.of("points", 5.0)));
    }

    private static String hash(SchemeContent content) {
        return SchemeForm.hash(AssessmentGroup.COUNTY, 2016, 1, content);
    }
}
