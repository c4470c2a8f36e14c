package cn.zeren.notice.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.statistics.Metric.Form;
import cn.zeren.notice.statistics.Metric.Subject;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is counted in the database is what the rule counts, over courses of every sort. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class StatisticsAgreementTest extends ServiceTest {

    private static final LocalDate FROM = LocalDate.of(2018, 1, 1);
    private static final LocalDate TO = LocalDate.of(2018, 12, 31);

    private final Random chance = new Random(20181231);

    @Test
    void everyCountHasTheIdsThatTheRuleGivesIt() {
        Ledger ledger = new Ledger(database);
        LocalDate today = LocalDate.now(BusinessClock.ZONE);
        Map<Metric, TreeSet<String>> expected = new TreeMap<>();
        counts().forEach(metric -> expected.put(metric, new TreeSet<>()));
        for (int i = 0; i < 300; i++) {
            NoticeCourse course = course(today);
            UUID id = ledger.notice("SUPERVISION_CARD", city.finance, course);
            if (!course.issuedOn().isBefore(FROM) && !course.issuedOn().isAfter(TO)) {
                course.counts(today).forEach(metric -> expected.get(metric).add(id.toString()));
            }
        }

        JsonPath answer = as(city.clerk)
                .queryParam("from", FROM.toString())
                .queryParam("to", TO.toString())
                .get(API + "/statistics")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        counts().forEach(metric -> {
            String figure = "rows[0].figures.find { it.metric == '" + metric + "' }";
            assertEquals(expected.get(metric).size(), answer.getInt(figure + ".counted.count"), metric.name());
            assertEquals(sha256(expected.get(metric)), answer.getString(figure + ".counted.sha256"), metric.name());
            assertEquals(
                    List.copyOf(expected.get(metric)),
                    listed(answer.getString(figure + ".counted.href")),
                    metric.name());
        });
    }

    private static Stream<Metric> counts() {
        return Stream.of(Metric.values()).filter(metric -> metric.is(Form.COUNT) && metric.of(Subject.NOTICE));
    }

    /** Of the years around, with limits before, on and after today. */
    private NoticeCourse course(LocalDate today) {
        LocalDate issued = FROM.minusDays(60).plusDays(chance.nextInt(480));
        LocalDate due =
                switch (chance.nextInt(4)) {
                    case 0 -> null;
                    case 1 -> issued.plusDays(chance.nextInt(40));
                    default -> today.plusDays(chance.nextInt(3) - 1);
                };
        LocalDate fedBack = due == null || chance.nextBoolean() ? null : due.plusDays(chance.nextInt(5) - 2);
        return new NoticeCourse(
                chance.nextInt(8) > 0,
                issued,
                chance.nextBoolean() ? issued : null,
                due,
                fedBack,
                due == null ? 0 : chance.nextInt(3),
                chance.nextInt(3),
                chance.nextBoolean() ? issued.plusDays(chance.nextInt(90)) : null);
    }

    /** Every page of the ids, as the figure points to them. */
    private List<String> listed(String href) {
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = as(city.clerk)
                    .get(href + "&limit=70" + (next == null ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);
        return ids;
    }

    private static String sha256(TreeSet<String> ids) {
        StringBuilder lines = new StringBuilder();
        ids.forEach(id -> lines.append(id).append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
