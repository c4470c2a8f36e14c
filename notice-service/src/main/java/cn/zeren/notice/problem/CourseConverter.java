package cn.zeren.notice.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the course as JSON text in the row it belongs to. */
@Converter(autoApply = true)
public class CourseConverter implements AttributeConverter<Course, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Override
    public String convertToDatabaseColumn(Course course) {
        try {
            return JSON.writeValueAsString(course);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Course convertToEntityAttribute(String text) {
        try {
            return text == null ? null : JSON.readValue(text, Course.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
