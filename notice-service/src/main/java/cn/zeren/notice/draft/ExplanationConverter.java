package cn.zeren.notice.draft;

import cn.zeren.platform.kernel.Explanation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps an explanation as JSON text in the row it explains. */
@Converter(autoApply = true)
public class ExplanationConverter implements AttributeConverter<Explanation, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Explanation explanation) {
        try {
            return JSON.writeValueAsString(explanation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Explanation convertToEntityAttribute(String text) {
        try {
            return text == null ? null : JSON.readValue(text, Explanation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
