package cn.zeren.notice.course;

import cn.zeren.notice.JsonConverter;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/** Keeps the course in the row it belongs to; until something has come there is none. */
@Converter(autoApply = true)
public class CourseConverter extends JsonConverter<Course> {

    public CourseConverter() {
        super(new TypeReference<>() {});
    }

    @Override
    protected boolean none(Course value) {
        return value == null || value.equals(Course.NONE);
    }
}
