package cn.zeren.notice.policy;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the content of a policy as JSON text, and reads it strictly: no member more, none less, none null. */
public final class PolicyConverter {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private PolicyConverter() {}

    static String text(Policy content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T extends Policy> T read(PolicyName<T> name, String text) {
        try {
            return JSON.readValue(text, name.type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(name.name(), e);
        }
    }

    /**
     * What somebody wants set.
     *
     * @throws Refused POLICY_INVALID with the members at fault
     */
    public static <T extends Policy> T wanted(PolicyName<T> name, Map<String, Object> content) {
        T read;
        try {
            read = JSON.readValue(JSON.writeValueAsString(content), name.type());
        } catch (UnrecognizedPropertyException unknown) {
            throw invalid(List.of(new FieldError(pointer(unknown), "MEMBER_UNKNOWN")));
        } catch (JsonMappingException unreadable) {
            throw invalid(List.of(new FieldError(pointer(unreadable), "FIELD_INVALID")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        if (!read.faults().isEmpty()) {
            throw invalid(read.faults().stream()
                    .map(fault -> new FieldError("/content" + fault.pointer(), fault.code(), fault.params()))
                    .toList());
        }
        return read;
    }

    private static Refused invalid(List<FieldError> errors) {
        return new Refused(Refusal.fields("POLICY_INVALID", errors));
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step)
                .collect(Collectors.joining("", "/content", ""));
    }
}
