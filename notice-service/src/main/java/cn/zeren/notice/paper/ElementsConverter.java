package cn.zeren.notice.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the elements as JSON text in the row they belong to; a plain notice keeps none. */
@Converter(autoApply = true)
public class ElementsConverter implements AttributeConverter<Elements, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Elements elements) {
        try {
            return elements == null || elements.equals(Elements.PLAIN) ? null : JSON.writeValueAsString(elements);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Elements convertToEntityAttribute(String text) {
        try {
            return text == null ? null : JSON.readValue(text, Elements.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
