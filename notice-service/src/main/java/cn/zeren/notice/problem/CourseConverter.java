package cn.zeren.notice.problem;

import cn.zeren.notice.JsonConverter;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/** Keeps the course in the row it belongs to. */
@Converter(autoApply = true)
public class CourseConverter extends JsonConverter<Course> {

    public CourseConverter() {
        super(new TypeReference<>() {});
    }
}
