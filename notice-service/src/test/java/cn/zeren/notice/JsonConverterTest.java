package cn.zeren.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.zeren.notice.escalation.StandingConverter;
import cn.zeren.notice.paper.ElementsConverter;
import cn.zeren.notice.problem.CourseConverter;
import org.junit.jupiter.api.Test;

class JsonConverterTest {

    @Test
    void whatALaterVersionHasAddedIsPassedOver() {
        CourseConverter converter = new CourseConverter();

        assertEquals(
                "{\"plan\":null,\"asked\":null,\"steps\":[]}",
                converter.convertToDatabaseColumn(
                        converter.convertToEntityAttribute("{\"steps\":[],\"weighed\":{\"by\":\"局长甲\"}}")));
    }

    @Test
    void noValueIsNoText() {
        assertNull(new StandingConverter().convertToDatabaseColumn(null));
        assertNull(new ElementsConverter().convertToEntityAttribute(null));
    }
}
