package cn.zeren.assignment.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.letter.LetterStatus.Verb;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The transition table, every cell. */
class LetterStatusTest {

    private static final Map<LetterStatus, Map<Verb, LetterStatus>> WAYS = Map.of(
            LetterStatus.DRAFT,
            Map.of(Verb.ISSUE, LetterStatus.ISSUED, Verb.SUPERSEDE, LetterStatus.SUPERSEDED),
            LetterStatus.ISSUED,
            Map.of(Verb.SIGN, LetterStatus.SIGNED_BY_UNIT, Verb.SUPERSEDE, LetterStatus.SUPERSEDED),
            LetterStatus.SIGNED_BY_UNIT,
            Map.of(Verb.COUNTERSIGN, LetterStatus.COUNTERSIGNED, Verb.SUPERSEDE, LetterStatus.SUPERSEDED),
            LetterStatus.COUNTERSIGNED,
            Map.of(Verb.ENTER_FORCE, LetterStatus.IN_FORCE, Verb.SUPERSEDE, LetterStatus.SUPERSEDED),
            LetterStatus.IN_FORCE,
            Map.of(Verb.EXPIRE, LetterStatus.EXPIRED, Verb.SUPERSEDE, LetterStatus.SUPERSEDED));

    @ParameterizedTest
    @EnumSource(LetterStatus.class)
    void aVerbLeadsWhereTheTableSaysOrNowhere(LetterStatus from) {
        for (Verb verb : Verb.values()) {
            var expected = Optional.ofNullable(WAYS.getOrDefault(from, Map.of()).get(verb));
            assertEquals(expected, from.after(verb), from + " " + verb);
        }
    }

    @Test
    void neitherDraftsNorWhatIsSupersededCountsForTheRate() {
        assertEquals(5, LetterStatus.counted().size());
    }
}
