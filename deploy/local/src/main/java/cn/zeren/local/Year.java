package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The year of the seed, played through the gateway on the sandbox clock as its people would: the plan is derived,
 * refused for its gap, mended, confirmed, signed off and put in force; cards are drafted each quarter and month, signed, issued and
 * signed for; letters of responsibility are signed down the chain, two tasks are broken down, done and verified; a visit is refused for a
 * missing must and completed; in July two posts change hands and are handed over; an issue of before has the leader of that day
 * reviewed. A second year follows under the other cadence policy, and a third that ends with the seed's own figures. Every step looks first
 * whether it was done, so playing again changes nothing.
 */
public final class Year {

    static final int FIRST = 2016;
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String SIGNER = "office-head";
    private static final String CLERK = "clerk";
    private static final String SECRETARY = "secretary";
    /** A month and some days: cards are answered on the first of the month after. */
    private static final int ANSWER_DAYS = 40;

    private static final LocalDate HAND_OVER = YearHandovers.CHANGED;

    private final Api api;
    private final Facts facts;
    private final Rest rest;
    private final Heads heads;
    private final Console console;
    private final List<String> figures = new ArrayList<>();
    private final YearChecks checks = new YearChecks(figures);
    private final YearLetters letters;
    private final YearTasks tasks;
    private final YearVisits visits;
    private final YearHandovers handovers;
    private final YearIssues issues;
    private final YearBooks books;
    private Duration clockTime = Duration.ZERO;
    private long daysWalked;

    Year(Layout layout, Api api, Facts facts, Console console) {
        this.api = api;
        this.facts = facts;
        this.rest = new Rest(api);
        this.heads = new Heads(layout);
        this.console = console;
        this.letters = new YearLetters(api, heads, console, checks);
        this.tasks = new YearTasks(api, heads, console, checks);
        this.visits = new YearVisits(api, heads, console, checks);
        this.handovers = new YearHandovers(api, heads, console, checks);
        this.issues = new YearIssues(api, heads, console, checks);
        this.books = new YearBooks(layout, api, heads, console);
    }

    /** Before each month, and what a test wants to happen then: a kill, an outage. */
    public interface Meanwhile {
        void before(LocalDate month);
    }

    /** Plays the three years and returns the lines of the table. */
    public List<String> play(Meanwhile meanwhile) {
        rest.through(today());
        cadence(FIRST, "EVERY_PERIOD", 0);
        plan();
        for (int month = 1; month <= 12; month++) {
            LocalDate first = LocalDate.of(FIRST, month, 1);
            if (first.equals(HAND_OVER)) {
                handOver();
            }
            meanwhile.before(first);
            advance(first);
            handleCards();
            work(first);
        }
        new YearFigures(api, heads, checks).everyPeriod(FIRST);
        letters.figures();
        tasks.figures();
        visits.figures();
        handovers.figures();
        issues.figures();
        cadence(FIRST + 1, "WITH_CAUSE", 0);
        secondYear(meanwhile);
        new YearFigures(api, heads, checks).withCause(FIRST + 1);
        letters.expired();
        cadence(YearBooks.YEAR, "WITH_CAUSE", ANSWER_DAYS);
        thirdYear(meanwhile);
        new YearFigures(api, heads, checks).withCause(YearBooks.YEAR);
        new YearSeed(api, books, checks).figures();
        if (daysWalked > 0) {
            figures.add("时钟走过 clock walked %d 天 days in %.1f s: 365 天 days in %.1f s (target ≤ 60 s)"
                    .formatted(daysWalked, seconds(clockTime), seconds(clockTime) / daysWalked * 365));
        }
        return figures;
    }

    private void secondYear(Meanwhile meanwhile) {
        facts.load("nextyear");
        rest.through(today());
        for (int month = 1; month <= 12; month++) {
            LocalDate first = LocalDate.of(FIRST + 1, month, 1);
            meanwhile.before(first);
            advance(first);
            handleCards();
        }
        advance(LocalDate.of(FIRST + 1, Month.DECEMBER, 31));
    }

    private void thirdYear(Meanwhile meanwhile) {
        facts.load("thirdyear");
        rest.through(today());
        for (int month = 1; month <= 12; month++) {
            LocalDate first = LocalDate.of(YearBooks.YEAR, month, 1);
            meanwhile.before(first);
            advance(first);
            handleCards();
            books(first);
        }
        LocalDate end = LocalDate.of(YearBooks.YEAR, Month.DECEMBER, 31);
        advance(end);
        books(end);
    }

    private void books(LocalDate day) {
        if (today().equals(day)) {
            books.on(day);
            rest.through(day);
        }
    }

    /** What people do on the first of a month besides cards; played again, the day is over and all of it done. */
    private void work(LocalDate first) {
        if (today().equals(first)) {
            letters.on(first);
            tasks.on(first);
            visits.on(first);
            handovers.on(first);
            issues.on(first);
            rest.through(first);
        }
    }

    /** @param answerDays within which a 督办卡 is answered; 0 in the years in which nobody here answers them */
    private void cadence(int year, String policy, int answerDays) {
        JsonNode editions =
                api.get(SIGNER, "/api/notice/v1/policies/cadence").orTrouble().body();
        for (JsonNode edition : editions.path("items")) {
            if (edition.path("validFrom").asText().equals(year + "-01-01")) {
                return;
            }
        }
        Api.Reply current = api.get(SIGNER, "/api/notice/v1/policies/cadence");
        api.put(
                        SIGNER,
                        "/api/notice/v1/policies/cadence",
                        current.etag().orElse("\"0\""),
                        Map.of("validFrom", year + "-01-01", "content", cadenceOfTasks(policy, answerDays)))
                .orTrouble();
        console.step("发卡政策 " + year + " " + policy, "cadence policy set");
    }

    /** Both cards alike, and only tasks give cause: so the year's figures follow from its task list alone. */
    private static Map<String, Object> cadenceOfTasks(String timing, int answerDays) {
        return Map.of(
                "timing",
                Map.of("REMINDER_CARD", timing, "SUPERVISION_CARD", timing),
                "causes",
                List.of("TASK_OVERDUE", "TASK_DUE"),
                "lowPercent",
                60,
                "feedbackDays",
                answerDays,
                "feedbackCounting",
                "NATURAL",
                "reminded",
                List.of("D1"),
                "duties",
                Map.of("TASK_OVERDUE", "D1", "TASK_DUE", "D1"));
    }

    private void plan() {
        List<JsonNode> plans = api.list(SIGNER, "/api/assignment/v1/plans?year=" + FIRST);
        if (!plans.isEmpty()) {
            return;
        }
        JsonNode made = api.post(
                        CLERK, "/api/assignment/v1/plans", Map.of("year", FIRST, "managerUnitId", heads.root()))
                .orTrouble()
                .body();
        String plan = "/api/assignment/v1/plans/" + made.path("plan").path("id").asText();
        console.step(
                "包保方案起草:%s 条,缺口 %s 个".formatted(text(made, "assignments"), text(made, "findings")),
                "plan drafted, gaps reported");
        Api.Reply refused = act(plan, "confirm");
        if (!refused.body().path("code").asText().equals("PLAN_HAS_BLOCKING_FINDINGS")) {
            throw new Trouble("有缺口的方案未被拒绝 a plan with gaps was not refused: " + refused, "见 see assignment-service");
        }
        facts.load("amendment");
        act(plan, "derive").orTrouble();
        act(plan, "confirm").orTrouble();
        act(SECRETARY, plan, "sign").orTrouble();
        act(plan, "activate").orTrouble();
        console.step("分工调整后方案确认并生效", "division of work mended, plan confirmed and in force");
        rest.through(today());
    }

    /** On the eve: the facts that two posts change hands come from the personnel system, and the plan follows. */
    private void handOver() {
        if (!today().isBefore(HAND_OVER)) {
            return;
        }
        facts.load("midyear");
        facts.load("midyear-sponsor");
        String plan = "/api/assignment/v1/plans/"
                + api.list(SIGNER, "/api/assignment/v1/plans?year=" + FIRST)
                        .get(0)
                        .path("id")
                        .asText();
        act(plan, "derive").orTrouble();
        act(plan, "confirm").orTrouble();
        act(SECRETARY, plan, "sign").orTrouble();
        act(plan, "activate").orTrouble();
        console.step("年中两个职务易人,方案改版生效", "two posts change hands, the plan's new edition is in force");
        rest.through(today());
    }

    private Api.Reply act(String plan, String verb) {
        return act(SIGNER, plan, verb);
    }

    private Api.Reply act(String who, String plan, String verb) {
        String etag = api.get(who, plan).orTrouble().etag().orElseThrow();
        return api.post(who, plan + "/" + verb, etag, null);
    }

    private void advance(LocalDate day) {
        if (!today().isBefore(day)) {
            return;
        }
        long days = today().until(day, ChronoUnit.DAYS);
        long started = System.nanoTime();
        api.put(
                        CLERK,
                        "/sandbox/clock",
                        Map.of(
                                "now",
                                day.atTime(9, 0).atZone(ZONE).toOffsetDateTime().toString()))
                .orTrouble();
        rest.through(day);
        clockTime = clockTime.plusNanos(System.nanoTime() - started);
        daysWalked += days;
    }

    private LocalDate today() {
        JsonNode clock = api.get(CLERK, "/sandbox/clock").orTrouble().body();
        return OffsetDateTime.parse(clock.path("now").asText())
                .atZoneSameInstant(ZONE)
                .toLocalDate();
    }

    /** One person reviews, another signs, the office issues, each addressee signs for his own. */
    private void handleCards() {
        LocalDate today = today();
        batch(CLERK, "review", cards(CLERK, "DRAFT"));
        int signed = batch(SIGNER, "sign", cards(SIGNER, "REVIEWED"));
        batch(CLERK, "issue", cards(CLERK, "SIGNED"));
        Map<String, List<JsonNode>> byReceiver = new TreeMap<>();
        cards(CLERK, "ISSUED").forEach(card -> byReceiver
                .computeIfAbsent(heads.login(card, today), login -> new ArrayList<>())
                .add(card));
        byReceiver.forEach((login, cards) -> batch(login, "receive", cards));
        if (signed > 0) {
            console.step(today + " 签发签收 " + signed + " 件", "cards signed, issued and signed for");
        }
        rest.through(today);
    }

    private List<JsonNode> cards(String as, String status) {
        return api.list(as, "/api/notice/v1/notices?status=" + status);
    }

    private int batch(String as, String verb, List<JsonNode> cards) {
        int done = 0;
        for (int from = 0; from < cards.size(); from += 500) {
            ObjectNode body = Json.MAPPER.createObjectNode();
            cards.subList(from, Math.min(from + 500, cards.size())).forEach(card -> body.withArray("items")
                    .addObject()
                    .put("id", card.path("id").asText()));
            JsonNode outcome = api.post(as, "/api/notice/v1/notices:" + verb, body)
                    .orTrouble()
                    .body();
            if (outcome.path("refused").asInt() > 0) {
                throw new Trouble(as + " " + verb + ": " + outcome.path("items"), "见 see notice-service");
            }
            done += outcome.path("done").asInt();
        }
        return done;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
