package cn.zeren.notice.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTest {

    @ParameterizedTest
    @CsvSource({
        "荆州市教育局,局长,荆州市教育局局长",
        "荆州市教育局,市教育局局长,荆州市教育局局长",
        "荆州市公安局,局长,荆州市公安局局长",
        "荆州市人民政府,市长,荆州市人民政府市长",
        "公安县,公安县委书记,公安县委书记",
        "监利县,县委书记,监利县县委书记",
        "荆州市科学技术局,市科技局局长,市科技局局长",
        "中共荆州市纪律检查委员会(市监察局),市纪委书记,市纪委书记",
        "荆州市总工会,党组书记,荆州市总工会党组书记"
    })
    void aPostNamesItsUnitOnce(String unit, String title, String printed) {
        assertEquals(printed, Printed.post(unit, title));
    }

    @ParameterizedTest
    @CsvSource({
        "副市长,副市长甲,副市长甲",
        "市委常委、常务副市长,常务副市长甲,市委常委、常务副市长甲",
        "荆州市教育局局长,市教育局局长甲,荆州市教育局局长甲",
        "副市长,某某,副市长某某",
        "局长,长某,局长长某"
    })
    void aPersonsTitleIsSaidOnce(String title, String name, String printed) {
        assertEquals(printed, Printed.person(title, name));
    }

    @Test
    void aCardIsAddressedToPostAndPersonEachSaidOnce() {
        UUID any = UUID.randomUUID();
        String title = Printed.post("荆州市教育局", "市教育局局长");
        Addressee principal = Addressee.principal(any, any, any, "市教育局局长甲", title);

        assertEquals("荆州市教育局局长甲同志", principal.salutation());
    }
}
