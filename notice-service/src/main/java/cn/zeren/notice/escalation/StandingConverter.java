package cn.zeren.notice.escalation;

import cn.zeren.notice.JsonConverter;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/** Keeps who was told in the row. */
@Converter(autoApply = true)
public class StandingConverter extends JsonConverter<Standing> {

    public StandingConverter() {
        super(new TypeReference<>() {});
    }
}
