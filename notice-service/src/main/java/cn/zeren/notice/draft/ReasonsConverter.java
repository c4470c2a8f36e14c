package cn.zeren.notice.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the sentences as JSON text in the row they belong to. */
@Converter(autoApply = true)
public class ReasonsConverter implements AttributeConverter<Reasons, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Reasons reasons) {
        try {
            return JSON.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Reasons convertToEntityAttribute(String text) {
        try {
            return text == null ? null : JSON.readValue(text, Reasons.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
