package cn.zeren.assignment.openitem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the list as JSON text in the row of its hand-over. */
@Converter(autoApply = true)
public class OpenItemsConverter implements AttributeConverter<OpenItems, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(OpenItems items) {
        try {
            return items == null ? null : JSON.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public OpenItems convertToEntityAttribute(String text) {
        try {
            return text == null ? null : JSON.readValue(text, OpenItems.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
