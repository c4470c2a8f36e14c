package cn.zeren.notice.paper;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the parts as JSON text in the row they belong to, told apart by the kind they are of. */
@Converter(autoApply = true)
public class PartsConverter implements AttributeConverter<Parts, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(Parts.class, ByKind.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Parts.Reminder.class, name = "reminder"),
        @JsonSubTypes.Type(value = Parts.Supervision.class, name = "supervision"),
        @JsonSubTypes.Type(value = Parts.Recommendation.class, name = "recommendation"),
        @JsonSubTypes.Type(value = Parts.Rectification.class, name = "rectification")
    })
    private interface ByKind {}

    @Override
    public String convertToDatabaseColumn(Parts parts) {
        try {
            return parts == null || parts.equals(Parts.none(parts.kind())) ? null : JSON.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Parts convertToEntityAttribute(String text) {
        try {
            return text == null ? null : JSON.readValue(text, Parts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
