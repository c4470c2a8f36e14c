package cn.zeren.notice.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps who was told as JSON text in the row. */
@Converter(autoApply = true)
public class StandingConverter implements AttributeConverter<Standing, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Standing standing) {
        try {
            return JSON.writeValueAsString(standing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Standing convertToEntityAttribute(String text) {
        try {
            return text == null ? null : JSON.readValue(text, Standing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
