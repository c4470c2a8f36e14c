package cn.zeren.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as a day, and what is refused. */
class DayReaderTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    DayReaderTest() {
        new DayReader().customize(json);
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
    void anythingElseIsNone(String text) {
        assertThrows(JsonMappingException.class, () -> json.readValue(text, LocalDate.class));
    }
}
