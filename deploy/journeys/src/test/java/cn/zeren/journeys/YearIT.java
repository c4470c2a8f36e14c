package cn.zeren.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.local.Api;
import cn.zeren.local.Service;
import cn.zeren.local.Suite;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The year through the gateway with real tokens, while one part after the other is killed under it. */
@ExtendWith(RunningSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearIT {

    private static Suite suite;
    private static Books books;

    @BeforeAll
    static void meet(Suite running) {
        suite = running;
        books = new Books(suite);
    }

    @Test
    @Order(1)
    void theYearEndsRightAlthoughEveryServiceAndTheBrokerAreKilledUnderIt() {
        List<CompletableFuture<Void>> repairs = new ArrayList<>();
        List<String> figures = suite.year().play(month -> repairs.add(strike(month)));
        repairs.forEach(CompletableFuture::join);
        assertTrue(figures.size() > 10, figures.toString());
        assertTrue(
                figures.containsAll(List.of(
                        "下访三个必须俱全、未开展 visits made with all three musts, not made: [1, 0] ✓",
                        "双方确认的交接 hand-overs confirmed by both: 2 ✓",
                        "问题所立审查 reviews opened by an issue: 1 ✓",
                        "受审查的是当日包保人 the review is of the leader of that day: vice-mayor ✓",
                        "2018 下发“两卡两书” issued: 15 ✓",
                        "2018 督促整改有关问题 problems rectified: 15 ✓")),
                figures.toString());
    }

    @Test
    @Order(2)
    void noEventIsLostAndNoneAppliedTwice() throws SQLException {
        Map<String, Long> published = new HashMap<>();
        for (Service service : Service.values()) {
            assertEquals(0, books.unsent(service), service + " has unsent events");
            assertEquals(0, books.doubled(service), service + " made an event twice");
            published.putAll(books.published(service));
        }
        for (Service service : Service.values()) {
            Map<String, Long> applied = books.applied(service);
            published.forEach((aggregate, version) -> {
                String topic = aggregate.substring(0, aggregate.indexOf(' ') + 1);
                if (applied.keySet().stream().anyMatch(one -> one.startsWith(topic))) {
                    assertEquals(version, applied.get(aggregate), service + " lags behind in " + aggregate);
                }
            });
            applied.forEach((aggregate, version) -> assertEquals(
                    published.get(aggregate), version, service + " applied what nobody said: " + aggregate));
        }
        assertFalse(books.applied(Service.NOTICE).isEmpty());
        assertFalse(books.applied(Service.ACCOUNTABILITY).isEmpty());
    }

    @Test
    @Order(3)
    void playedAgainNothingChanges() throws SQLException {
        long cards = books.journaled(Service.NOTICE);
        long responsibility = books.journaled(Service.ASSIGNMENT);
        suite.year().play(month -> {});
        assertEquals(cards, books.journaled(Service.NOTICE));
        assertEquals(responsibility, books.journaled(Service.ASSIGNMENT));
    }

    @Test
    @Order(4)
    void whatIsAnotherUnitsIsNotThere() {
        Api api = suite.api();
        String card = api.list("principal-successor", "/api/notice/v1/notices")
                .get(0)
                .path("id")
                .asText();
        assertEquals(
                200,
                api.get("principal-successor", "/api/notice/v1/notices/" + card).status());
        assertEquals(
                404, api.get("county-head", "/api/notice/v1/notices/" + card).status());
        assertEquals(
                403,
                api.post("citizen", "/api/assignment/v1/plans", Map.of("year", 2016, "managerUnitId", card))
                        .status());
    }

    /** What befalls the suite before or while the clock walks to that month. */
    private static CompletableFuture<Void> strike(LocalDate month) {
        if (month.getYear() != 2016) {
            return CompletableFuture.completedFuture(null);
        }
        return switch (month.getMonth()) {
            case FEBRUARY -> inTheBackground(() -> killAndRestart(Service.NOTICE));
            case MARCH -> {
                suite.stopBroker();
                yield inTheBackground(suite::startBroker);
            }
            case APRIL -> {
                killAndRestart(Service.ASSIGNMENT);
                yield CompletableFuture.completedFuture(null);
            }
            case MAY -> inTheBackground(() -> killAndRestart(Service.ASSESSMENT));
            case AUGUST -> inTheBackground(() -> killAndRestart(Service.ACCOUNTABILITY));
            case SEPTEMBER -> {
                suite.kill("gateway");
                suite.restartGateway();
                yield CompletableFuture.completedFuture(null);
            }
            default -> CompletableFuture.completedFuture(null);
        };
    }

    private static CompletableFuture<Void> inTheBackground(Runnable repair) {
        return CompletableFuture.runAsync(repair);
    }

    private static void killAndRestart(Service service) {
        suite.kill(service.module());
        suite.restart(service);
    }
}
