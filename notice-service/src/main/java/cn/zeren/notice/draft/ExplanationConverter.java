package cn.zeren.notice.draft;

import cn.zeren.notice.JsonConverter;
import cn.zeren.platform.kernel.Explanation;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/** Keeps an explanation in the row it explains. */
@Converter(autoApply = true)
public class ExplanationConverter extends JsonConverter<Explanation> {

    public ExplanationConverter() {
        super(new TypeReference<>() {});
    }
}
