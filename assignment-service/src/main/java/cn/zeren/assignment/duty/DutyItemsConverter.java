package cn.zeren.assignment.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the duties as JSON text in the row of the text they belong to. */
@Converter(autoApply = true)
public class DutyItemsConverter implements AttributeConverter<DutyItems, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(DutyItems items) {
        try {
            return JSON.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public DutyItems convertToEntityAttribute(String text) {
        try {
            return text == null ? null : JSON.readValue(text, DutyItems.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
