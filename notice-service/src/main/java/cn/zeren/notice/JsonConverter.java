package cn.zeren.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;

/**
 * Keeps a value as JSON text in the row it belongs to. A member it does not know is passed over: while replicas are
 * renewed one by one, an old one reads what a new one has written.
 */
public abstract class JsonConverter<T> implements AttributeConverter<T, String> {

    private final JsonMapper json;
    private final TypeReference<T> type;

    protected JsonConverter(TypeReference<T> type) {
        this(type, mapper().build());
    }

    protected JsonConverter(TypeReference<T> type, JsonMapper json) {
        this.type = type;
        this.json = json;
    }

    protected static JsonMapper.Builder mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Whether there is nothing to keep. */
    protected boolean none(T value) {
        return value == null;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return none(value) ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public T convertToEntityAttribute(String text) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
