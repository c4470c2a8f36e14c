package cn.zeren.notice.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the course as JSON text in the row it belongs to; until something has come there is none. */
@Converter(autoApply = true)
public class CourseConverter implements AttributeConverter<Course, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String convertToDatabaseColumn(Course course) {
        try {
            return course == null || course.equals(Course.NONE) ? null : JSON.writeValueAsString(course);
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
