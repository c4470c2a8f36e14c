package cn.zeren.notice.paper;

import cn.zeren.notice.JsonConverter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/** Keeps the parts in the row they belong to, told apart by the kind they are of. */
@Converter(autoApply = true)
public class PartsConverter extends JsonConverter<Parts> {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Parts.Reminder.class, name = "reminder"),
        @JsonSubTypes.Type(value = Parts.Supervision.class, name = "supervision"),
        @JsonSubTypes.Type(value = Parts.Recommendation.class, name = "recommendation"),
        @JsonSubTypes.Type(value = Parts.Rectification.class, name = "rectification")
    })
    private interface ByKind {}

    public PartsConverter() {
        super(
                new TypeReference<>() {},
                mapper().addMixIn(Parts.class, ByKind.class).build());
    }

    @Override
    protected boolean none(Parts value) {
        return value == null || value.equals(Parts.none(value.kind()));
    }
}
