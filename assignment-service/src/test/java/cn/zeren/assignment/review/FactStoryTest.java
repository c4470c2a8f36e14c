package cn.zeren.assignment.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.zeren.assignment.review.FactStory.Said;
import cn.zeren.assignment.review.FactStory.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a fact was held to say of a day, as known then and now, and since when. */
class FactStoryTest {

    private static final Instant JANUARY = Instant.parse("2016-01-04T01:00:00Z");
    private static final Instant MARCH = Instant.parse("2016-03-04T01:00:00Z");
    private static final Instant JUNE = Instant.parse("2016-06-04T01:00:00Z");
    private static final Said WU = new Said("tenure", "戊");
    private static final Said ZI = new Said("tenure", "子");

    @Test
    void itSaysOfAnInstantWhatWasHeldThen() {
        FactStory story = story(new Version(ZI, MARCH, null), new Version(WU, JANUARY, MARCH));
        assertEquals(WU, story.at(JANUARY));
        assertEquals(WU, story.at(MARCH.minusMillis(1)));
        assertEquals(ZI, story.at(MARCH));
        assertEquals(ZI, story.now());
        assertNull(story.at(JANUARY.minusMillis(1)));
    }

    @Test
    void whatIsHeldNowIsKnownSinceItTookTheOthersPlace() {
        assertEquals(
                MARCH,
                story(new Version(WU, JANUARY, MARCH), new Version(ZI, MARCH, null))
                        .since());
    }

    @Test
    void whatWasSaidAgainWithoutABreakIsKnownSinceTheFirstTime() {
        FactStory story =
                story(new Version(WU, JANUARY, MARCH), new Version(WU, MARCH, JUNE), new Version(WU, JUNE, null));
        assertEquals(JANUARY, story.since());
    }

    @Test
    void whatWasTakenBackInBetweenIsKnownSinceItWasSaidAgain() {
        assertEquals(
                JUNE,
                story(new Version(WU, JANUARY, MARCH), new Version(WU, JUNE, null))
                        .since());
        assertEquals(
                JUNE,
                story(new Version(WU, JANUARY, MARCH), new Version(ZI, MARCH, JUNE), new Version(WU, JUNE, null))
                        .since());
    }

    @Test
    void whatSaysNothingAnyMoreSaysSoSinceItWasTakenBack() {
        FactStory story = story(new Version(WU, JANUARY, MARCH));
        assertNull(story.now());
        assertEquals(MARCH, story.since());
    }

    @Test
    void whatNeverSaidAnythingHasNoSuchDay() {
        assertNull(story().since());
    }

    private static FactStory story(Version... versions) {
        return new FactStory(List.copyOf(Arrays.asList(versions)));
    }
}
