package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The third year, true to the seed's sentence 今年以来,共下发“两卡两书”15份,督促整改有关问题15个: cards come only where a task gives
 * cause; 整改通知书 order what {@code thirdyear/problems.csv} lists, and each problem is planned, shown, reported, and closed by
 * somebody of the issuing side; two 建议书 go up, of which the first brings about the second half of the orders. Each step is
 * taken from the state it follows on, so playing again takes none.
 */
final class YearBooks {

    static final int YEAR = 2018;

    private static final String NOTICES = "/api/notice/v1/notices";
    private static final String RECTIFICATIONS = "/api/notice/v1/rectifications";
    private static final String CLERK = "clerk";
    private static final String REVIEWER = "reviewer";
    private static final String SECRETARY = "secretary";
    private static final String OFFICE_HEAD = "office-head";
    private static final LocalDate ADVICE = LocalDate.of(YEAR, 6, 1);
    private static final LocalDate FOLLOW_UP = LocalDate.of(YEAR, 8, 1);
    private static final LocalDate SUMMARY = LocalDate.of(YEAR, 11, 1);

    private static final String ADVICE_TITLE = "关于%d年上半年责任制落实情况的建议书".formatted(YEAR);
    private static final String SUMMARY_TITLE = "关于%d年责任制落实情况的建议书".formatted(YEAR);

    private final Api api;
    private final Heads heads;
    private final Console console;
    private final Map<String, List<Map<String, String>>> orders = new TreeMap<>();

    YearBooks(Layout layout, Api api, Heads heads, Console console) {
        this.api = api;
        this.heads = heads;
        this.console = console;
        Path problems = layout.facts().resolve("thirdyear").resolve("problems.csv");
        Csv.read(problems).forEach(problem -> orders.computeIfAbsent(problem.get("book"), book -> new ArrayList<>())
                .add(problem));
    }

    /** What is done with books and cards once the clock has come to a day. */
    void on(LocalDate day) {
        if (day.getYear() != YEAR) {
            return;
        }
        orders.forEach((book, problems) -> {
            LocalDate issued = issuedOn(problems);
            if (day.equals(issued)) {
                order(book, problems, day);
            } else if (day.equals(issued.plusMonths(1))) {
                report(notice(title(book)), day);
            } else if (day.equals(issued.plusMonths(2))) {
                close(notice(title(book)));
            }
        });
        if (day.equals(ADVICE)) {
            advise(ADVICE_TITLE, true, day);
        } else if (day.equals(FOLLOW_UP)) {
            followUp();
        } else if (day.equals(SUMMARY)) {
            advise(SUMMARY_TITLE, false, day);
        }
        if (day.getMonthValue() >= 10) {
            cards(day);
        }
    }

    private void order(String book, List<Map<String, String>> problems, LocalDate today) {
        String title = title(book);
        String unit = heads.unit(problems.get(0).get("unitCode"));
        String head = heads.headLogin(unit, today);
        JsonNode there = notice(title);
        JsonNode notice = there != null
                ? there
                : draft(Map.of(
                        "kind",
                        "RECTIFICATION_NOTICE",
                        "addressee",
                        Map.of("unitId", unit),
                        "title",
                        title,
                        "body",
                        "经检查,你单位存在下列问题,现责令限期整改。",
                        "reasons",
                        List.of(Map.of("text", "检查发现问题%d个。".formatted(problems.size()))),
                        "limit",
                        Map.of("due", problems.get(0).get("dueOn")),
                        "rectification",
                        Map.of(
                                "problems",
                                problems.stream()
                                        .map(one -> Map.of(
                                                "cause", one.get("cause"),
                                                "fact", one.get("fact"),
                                                "basis", one.get("basis"),
                                                "demand", one.get("demand")))
                                        .toList())));
        notice = send(notice, head);
        step(notice, "RECEIVED", head, "begin", null);
        for (JsonNode problem : problemsOf(notice)) {
            if (problem.path("status").asText().equals("FOUND")) {
                act(
                        head,
                        problem,
                        "plan",
                        Map.of(
                                "plan", "逐项整改,落实到岗到人",
                                "measures", List.of(problem.path("demand").asText()),
                                "responsible", "分管副职"));
            }
        }
        console.step(
                today + " 整改通知书印发,列问题 " + problems.size() + " 个",
                "a rectification notice is issued, its problems planned");
    }

    /** The unit shows and reports every problem, then answers the notice itself. */
    private void report(JsonNode notice, LocalDate today) {
        String head = heads.headLogin(notice.path("addressee").path("unitId").asText(), today);
        for (JsonNode problem : problemsOf(notice)) {
            if (problem.path("status").asText().equals("PLANNED")) {
                String origin =
                        notice.path("title").asText() + "第" + problem.path("no").asText() + "项";
                act(head, problem, "report", Map.of("result", "已按要求整改到位", "evidence", evidence(origin, today)));
            }
        }
        answer(notice, head, "所列问题均已整改,请予核验。", today);
        console.step(today + " 整改情况已报告", "the problems are shown and reported");
    }

    /** Somebody of the issuing side who had no hand in it verifies each problem, then the notice. */
    private void close(JsonNode notice) {
        for (JsonNode problem : problemsOf(notice)) {
            if (problem.path("status").asText().equals("REPORTED")) {
                act(OFFICE_HEAD, problem, "close", Map.of("result", "现场核验属实,予以销号"));
            }
        }
        verify(notice, OFFICE_HEAD);
        console.step(notice.path("docNo").asText() + " 所列问题全部销号", "all its problems are verified and closed");
    }

    /** A book goes up; the committee's leader writes on it, and where he asks for something the office waits for it. */
    private void advise(String title, boolean asks, LocalDate today) {
        JsonNode there = notice(title);
        JsonNode notice = there != null
                ? there
                : draft(Map.of(
                        "kind",
                        "RECOMMENDATION",
                        "addressee",
                        Map.of("unitId", heads.root()),
                        "title",
                        title,
                        "body",
                        "现将责任制落实情况和建议报告如下。",
                        "reasons",
                        List.of(Map.of("text", "情况和突出问题须报市委。")),
                        "recommendation",
                        Map.of(
                                "situation", "各单位责任制总体落实较好。",
                                "majorProblems", List.of("资金和采购监管仍有薄弱环节。"),
                                "suggestions", List.of("对问题单位责令限期整改。"))));
        notice = send(notice, SECRETARY);
        JsonNode instructed = step(
                notice,
                "RECEIVED",
                CLERK,
                "record-instruction",
                Map.of(
                        "leader",
                        "市委书记甲",
                        "on",
                        today.toString(),
                        "text",
                        asks ? "同意,请抓好整改。" : "已阅。",
                        "followUp",
                        asks));
        if (!asks) {
            step(instructed, "IN_PROGRESS", OFFICE_HEAD, "close", Map.of("result", "市委已阅。"));
        }
        console.step(today + " 建议书报市委并获批示", "a recommendation goes up and is instructed upon");
    }

    /** The first book ends with the orders that came of it. */
    private void followUp() {
        JsonNode advice = notice(ADVICE_TITLE);
        List<String> after = orders.entrySet().stream()
                .filter(book -> issuedOn(book.getValue()).isAfter(ADVICE))
                .map(book -> notice(title(book.getKey())).path("id").asText())
                .toList();
        step(advice, "IN_PROGRESS", OFFICE_HEAD, "close", Map.of("result", "已按批示责令整改。", "followUps", after));
    }

    /** A 提示卡 ends with its being read; a 督办卡 is answered the month after, and the answer verified. */
    private void cards(LocalDate today) {
        for (JsonNode card : api.list(CLERK, NOTICES + "?status=RECEIVED")) {
            if (issuedOn(card).getYear() != YEAR) {
                continue;
            }
            String head = heads.login(card, today);
            if (card.path("kind").asText().equals("REMINDER_CARD")) {
                step(card, "RECEIVED", head, "acknowledge", null);
            } else if (card.path("kind").asText().equals("SUPERVISION_CARD")
                    && issuedOn(card).isBefore(today)) {
                JsonNode begun = step(card, "RECEIVED", head, "begin", null);
                answer(begun, head, "所列任务已办结。", today);
                verify(begun, REVIEWER);
            }
        }
    }

    private void answer(JsonNode notice, String head, String statement, LocalDate today) {
        Object evidence = evidence(notice.path("docNo").asText() + "反馈", today);
        step(notice, "IN_PROGRESS", head, "submit", Map.of("statement", statement, "evidence", evidence));
    }

    private void verify(JsonNode notice, String verifier) {
        JsonNode taken = step(read(notice), "FEEDBACK_SUBMITTED", verifier, "verify", null);
        step(taken, "UNDER_VERIFICATION", verifier, "close", Map.of("result", "核验属实"));
    }

    private JsonNode draft(Object notice) {
        return api.post(CLERK, NOTICES, notice).orTrouble().body();
    }

    /** From the draft to the hands of whoever signs for it. */
    private JsonNode send(JsonNode notice, String receiver) {
        JsonNode reviewed = step(notice, "DRAFT", REVIEWER, "review", null);
        JsonNode signed = step(reviewed, "REVIEWED", SECRETARY, "sign", null);
        JsonNode issued = step(signed, "SIGNED", CLERK, "issue", null);
        return step(issued, "ISSUED", receiver, "receive", null);
    }

    /** Takes a step from the state it follows on; from any other it was taken before, and nothing is done. */
    private JsonNode step(JsonNode notice, String from, String who, String verb, Object body) {
        if (!notice.path("status").asText().equals(from)) {
            return notice;
        }
        String path = NOTICES + "/" + notice.path("id").asText() + "/" + verb;
        return api.post(who, path, etag(notice), body).orTrouble().body();
    }

    private void act(String who, JsonNode problem, String verb, Object body) {
        String path = RECTIFICATIONS + "/" + problem.path("rectificationId").asText() + "/problems/"
                + problem.path("no").asText() + "/" + verb;
        api.post(who, path, etag(problem), body).orTrouble();
    }

    /** The problems a notice has opened, in their order. */
    List<JsonNode> problemsOf(JsonNode notice) {
        String unit = notice.path("addressee").path("unitId").asText();
        List<JsonNode> problems = new ArrayList<>();
        for (JsonNode list : api.list(CLERK, RECTIFICATIONS + "?origin=NOTICE&unitId=" + unit)) {
            if (list.path("originId").equals(notice.path("id"))) {
                api.get(CLERK, RECTIFICATIONS + "/" + list.path("id").asText())
                        .orTrouble()
                        .body()
                        .path("problems")
                        .forEach(problems::add);
            }
        }
        return problems;
    }

    /** The books of the year, by their titles. */
    List<JsonNode> books() {
        List<String> titles = new ArrayList<>(List.of(ADVICE_TITLE, SUMMARY_TITLE));
        orders.keySet().forEach(book -> titles.add(title(book)));
        return titles.stream().map(this::notice).toList();
    }

    /** A book by its title; null when there is none yet. */
    private JsonNode notice(String title) {
        for (String kind : List.of("RECTIFICATION_NOTICE", "RECOMMENDATION")) {
            for (JsonNode row : api.list(CLERK, NOTICES + "?kind=" + kind)) {
                if (row.path("title").asText().equals(title)) {
                    return read(row);
                }
            }
        }
        return null;
    }

    private JsonNode read(JsonNode notice) {
        return api.get(CLERK, NOTICES + "/" + notice.path("id").asText())
                .orTrouble()
                .body();
    }

    private static String etag(JsonNode versioned) {
        return "\"" + versioned.path("version").asLong() + "\"";
    }

    private static String title(String book) {
        return "关于%d年第%s号检查所见问题的整改通知书".formatted(YEAR, book);
    }

    private static LocalDate issuedOn(List<Map<String, String>> problems) {
        return LocalDate.parse(problems.get(0).get("issuedOn"));
    }

    private static LocalDate issuedOn(JsonNode card) {
        return OffsetDateTime.parse(card.path("issuedAt").asText())
                .atZoneSameInstant(Year.ZONE)
                .toLocalDate();
    }

    private static List<Map<String, String>> evidence(String origin, LocalDate takenOn) {
        return List.of(Proof.file(origin, takenOn));
    }
}
