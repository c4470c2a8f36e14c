package cn.zeren.notice.paper;

import cn.zeren.notice.JsonConverter;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/** Keeps the elements in the row they belong to; a plain notice keeps none. */
@Converter(autoApply = true)
public class ElementsConverter extends JsonConverter<Elements> {

    public ElementsConverter() {
        super(new TypeReference<>() {});
    }

    @Override
    protected boolean none(Elements value) {
        return value == null || value.equals(Elements.PLAIN);
    }
}
