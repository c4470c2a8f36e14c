package cn.zeren.assessment.scheme;

import static cn.zeren.assessment.scheme.SchemeFixture.NOW;
import static cn.zeren.assessment.scheme.SchemeFixture.county;
import static cn.zeren.assessment.scheme.SchemeFixture.draft;
import static cn.zeren.assessment.scheme.SchemeFixture.points;
import static cn.zeren.assessment.scheme.SchemeFixture.summed;
import static cn.zeren.assessment.scheme.SchemeFixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.kernel.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SchemePropertyTest {

    private static final List<String> PLAIN = List.of("1.2", "1.3", "5.1", "5.2", "6.2", "6.3", "7.2");

    /** Any redistribution in hundredths among indicators scored without cases or steps. */
    @Property(tries = 300)
    void aSchemeIsPublishedExactlyWhenItsPointsAreAHundred(
            @ForAll @Size(7) List<@IntRange(min = 1, max = 1_000) Integer> hundredths, @ForAll boolean evenOut) {
        SchemeContent content = county();
        long others = content.indicators()
                .filter(i -> !PLAIN.contains(i.code()))
                .map(i -> i.points().unscaledValue().longValueExact())
                .reduce(0L, Long::sum);
        long given = hundredths.stream().skip(1).mapToLong(Integer::longValue).sum();
        long first = evenOut ? Math.max(1, 10_000 - others - given) : hundredths.get(0);
        long total = others + given + first;
        for (int i = 0; i < PLAIN.size(); i++) {
            long value = i == 0 ? first : hundredths.get(i);
            content = with(
                    content,
                    PLAIN.get(i),
                    of -> points(of, BigDecimal.valueOf(value, 2).toPlainString()));
        }
        assertEquals(total == 10_000, draft(summed(content)).refusesPublish().isEmpty());
    }

    @Property(tries = 300)
    void whateverIsTriedAPublishedHashStaysTheHashOfTheContent(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 2) Integer> tries) {
        Scheme scheme = draft(county());
        Scheme later = new Scheme(new UUID(0, 2), scheme.group(), 2016, 2, scheme.id(), county(), NOW);
        SchemeContent other = summed(with(with(county(), "5.2", i -> points(i, "4")), "6.3", i -> points(i, "5")));
        String sealed = null;
        for (int attempt : tries) {
            try {
                switch (attempt) {
                    case 0 -> scheme.revise(other);
                    case 1 -> scheme.publish(NOW);
                    default -> scheme.supersede(later);
                }
            } catch (Refused refused) {
                assertEquals("SCHEME_STATUS", refused.refusal().code());
            }
            assertTrue(scheme.isIntact());
            if (sealed != null) {
                assertEquals(sealed, scheme.hash().orElseThrow());
            }
            sealed = scheme.hash().orElse(null);
        }
    }
}
