package cn.zeren.notice.delivery;

import cn.zeren.notice.JsonConverter;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.persistence.Converter;
import java.util.Map;

/** Keeps what a message tells, in the order of its keys. */
@Converter
public class ParamsConverter extends JsonConverter<Map<String, String>> {

    public ParamsConverter() {
        super(
                new TypeReference<>() {},
                mapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build());
    }
}
