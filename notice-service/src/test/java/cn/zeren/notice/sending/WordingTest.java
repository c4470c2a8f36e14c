package cn.zeren.notice.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.zeren.notice.delivery.Slot;
import cn.zeren.notice.delivery.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Pattern SLOT = Pattern.compile("<(\\w+)>");

    private final Wording wording = new Wording();

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyTemplateHasATextInBothLanguagesThatTellsWhatItsSlotsTake(Template template) {
        Map<String, String> shown = java.util.Arrays.stream(Slot.values())
                .collect(Collectors.toMap(Slot::key, slot -> "<" + slot.key() + ">"));
        Set<String> slots = template.slots().stream().map(Slot::key).collect(Collectors.toSet());
        for (String language : List.of("zh", "en")) {
            String text = wording.text(language, template.name(), shown);

            assertEquals(
                    slots,
                    SLOT.matcher(text).results().map(slot -> slot.group(1)).collect(Collectors.toSet()),
                    text);
            assertFalse(text.matches(".*[\\[\\]{}].*"), text);
        }
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void whatIsAlwaysToldIsWhatStandsOutsideBrackets(Template template) throws IOException {
        for (String language : List.of("zh", "en")) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(
                    WordingTest.class.getResourceAsStream("/deliveries_" + language + ".properties"),
                    StandardCharsets.UTF_8));
            String outside = texts.getProperty(template.name()).replaceAll("\\[[^\\]]*\\]", "");

            assertEquals(
                    template.always().stream().map(Slot::key).collect(Collectors.toSet()),
                    Pattern.compile("\\{(\\w+)\\}")
                            .matcher(outside)
                            .results()
                            .map(slot -> slot.group(1))
                            .collect(Collectors.toSet()),
                    outside);
        }
    }

    @Test
    void aListOfProblemsIsToldByItsName() {
        assertEquals("整改台账", wording.text("zh", Slot.RECTIFICATION, Map.of()));
        assertEquals("催办:整改台账第3号问题未按时办理,请尽快办理。", wording.text("zh", "CHASE", Map.of("kind", "整改台账", "no", "3")));
    }

    @Test
    void aPartIsLeftOutWhereItsSlotIsNotTold() {
        assertEquals("提示卡已撤回。", wording.text("zh", "NOTICE_RECALLED", Map.of("kind", "提示卡")));
        assertEquals(
                "提示卡荆廉办〔2016〕3号已撤回。",
                wording.text("zh", "NOTICE_RECALLED", Map.of("kind", "提示卡", "docNo", "荆廉办〔2016〕3号")));
    }

    @Test
    void aTextMessageTellsOnlyWhatSortOfThingWaits() {
        assertEquals("【责任系统】您有“催办”待查看,请登录系统。", wording.text("zh", "SMS", Map.of("what", "催办")));
    }
}
