package cn.zeren.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as a day and as a text, and what is refused. */
class JsonReadingTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    JsonReadingTest() {
        new JsonReading().customize(json);
    }

    @Test
    void aDayIsAText() throws JsonProcessingException {
        assertEquals(LocalDate.of(2016, 2, 29), json.readValue("\"2016-02-29\"", LocalDate.class));
        assertEquals(null, json.readValue("null", LocalDate.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16861",
                "[2016,2,28]",
                "\"2016-02-30\"",
                "\"0000-00-00\"",
                "\"-0001-01-01\"",
                "\"+999999999-12-31\"",
                "\"2016-02-28T09:00:00\"",
                "\"\""
            })
    void anythingElseIsNoDay(String text) {
        assertThrows(JsonMappingException.class, () -> json.readValue(text, LocalDate.class));
    }

    @Test
    void aTextHasNoNul() throws JsonProcessingException {
        assertEquals(" 责任 ", json.readValue("\" 责任 \"", String.class));
        assertEquals(List.of("a"), json.readValue("[\"a\"]", new TypeReference<List<String>>() {}));
        assertThrows(JsonMappingException.class, () -> json.readValue("\"a\\u0000b\"", String.class));
        assertThrows(
                JsonMappingException.class,
                () -> json.readValue("[\"\\u0000\"]", new TypeReference<List<String>>() {}));
    }
}
