package cn.zeren.notice.draft;

import cn.zeren.notice.JsonConverter;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/** Keeps the sentences in the row they belong to. */
@Converter(autoApply = true)
public class ReasonsConverter extends JsonConverter<Reasons> {

    public ReasonsConverter() {
        super(new TypeReference<>() {});
    }
}
