package cn.zeren.assessment.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores content as its canonical text, so that what is hashed is what is kept, byte for byte. */
@Converter(autoApply = true)
public class SchemeContentConverter implements AttributeConverter<SchemeContent, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(SchemeContent content) {
        return content == null ? null : SchemeForm.canonical(content);
    }

    @Override
    public SchemeContent convertToEntityAttribute(String text) {
        try {
            return text == null ? null : JSON.readValue(text, SchemeContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored scheme can't be read", e);
        }
    }
}
