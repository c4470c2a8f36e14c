package cn.zeren.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.testing.Topics;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * No topic carries words a person wrote to an issue, a review, a visit or whatever else is done: they may name somebody.
 * What is text at all is an account, a number, a code, or what units, posts, officials and the year's tasks are called.
 */
class TopicTextsTest {

    private static final Set<String> NUMBERS_AND_CODES = Set.of(
            "code",
            "clause",
            "clauses",
            "no",
            "kind",
            "type",
            "rule",
            "policy",
            "by",
            "basisDocNo",
            "reportDocNo",
            "intakeReference",
            "regionCode",
            "divisionCode",
            "creditCode");

    private static final Map<String, Set<String>> CALLED = Map.of(
            "unit", Set.of("name"),
            "region", Set.of("name"),
            "post", Set.of("title"),
            "official", Set.of("name"),
            "task", Set.of("item", "measures"),
            "assignment", Set.of("sponsorName", "sponsorTitle", "targetName", "targetUnitName"),
            "duty", Set.of("postTitle", "unitName"),
            "letter", Set.of("sponsorTitle", "sponsorUnitName", "targetTitle", "targetUnitName"),
            // why somebody sees a unit is a word of a list that may grow
            "scope", Set.of("reason"));

    @Test
    void whatIsTextOnATopicIsANumberACodeOrAName() throws IOException {
        for (String topic : Topics.all()) {
            Set<String> texts = new TreeSet<>(Topics.texts(topic));
            texts.removeAll(NUMBERS_AND_CODES);
            texts.removeAll(CALLED.getOrDefault(topic, Set.of()));
            assertEquals(Set.of(), texts, topic);
        }
    }
}
