package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The seed's sentence as a query: 下发“两卡两书”15份,督促整改有关问题15个. The figures come from the statistics, the ids they count
 * are read one by one, and both are held against what the play itself has sent out and closed.
 */
final class YearSeed {

    private static final String READER = "office-head";
    private static final String STATISTICS = "/api/notice/v1/statistics";
    private static final long ISSUED = 15;
    private static final long RECTIFIED = 15;

    private final Api api;
    private final YearBooks books;
    private final YearChecks checks;

    YearSeed(Api api, YearBooks books, YearChecks checks) {
        this.api = api;
        this.books = books;
        this.checks = checks;
    }

    void figures() {
        Map<String, String> notices = new TreeMap<>();
        Map<String, String> problems = new TreeMap<>();
        for (JsonNode card : api.list(READER, "/api/notice/v1/notices")) {
            if (card.path("period").asText().startsWith(YearBooks.YEAR + "-")) {
                notices.put(card.path("id").asText(), named(card));
            }
        }
        for (JsonNode book : books.books()) {
            notices.put(book.path("id").asText(), named(book));
            books.problemsOf(book)
                    .forEach(problem -> problems.put(
                            problem.path("id").asText(),
                            book.path("docNo").asText() + " 第"
                                    + problem.path("no").asText() + "项 "
                                    + problem.path("status").asText()));
        }
        figure("下发“两卡两书” issued", "ISSUED", ISSUED, notices);
        figure("督促整改有关问题 problems rectified", "PROBLEMS_RECTIFIED", RECTIFIED, problems);
        figure("签收 received", "RECEIVED", ISSUED, notices);
        figure("销号 closed", "CLOSED", ISSUED, notices);
        checks.equal(
                YearBooks.YEAR + " 各文种 by kind",
                Map.of("REMINDER_CARD", 4L, "SUPERVISION_CARD", 5L, "RECOMMENDATION", 2L, "RECTIFICATION_NOTICE", 4L),
                byKind());
    }

    /** The figure, its digest and its ids are those of what was done; the first two figures say which. */
    private void figure(String name, String metric, long expected, Map<String, String> done) {
        JsonNode counted = ask("metrics=" + metric)
                .path("rows")
                .path(0)
                .path("figures")
                .path(0)
                .path("counted");
        List<String> ids = new ArrayList<>();
        api.list(READER, counted.path("href").asText())
                .forEach(item -> ids.add(item.path("id").asText()));
        String lines = done.keySet().stream().map(id -> id + "\n").collect(Collectors.joining());
        checks.equal(
                YearBooks.YEAR + " " + name, expected, counted.path("count").asLong());
        checks.equal(
                YearBooks.YEAR + " " + metric + " 编号摘要 sha256 of the ids",
                Proof.sha256(lines),
                counted.path("sha256").asText());
        if (!ids.equals(List.copyOf(done.keySet()))) {
            throw new Trouble("编号不符 other ids than were made: " + metric, "看 see " + counted.path("href"));
        }
        if (metric.equals("ISSUED") || metric.equals("PROBLEMS_RECTIFIED")) {
            done.forEach((id, what) -> checks.tell("  " + id + " " + what));
        }
    }

    private Map<String, Long> byKind() {
        Map<String, Long> kinds = new LinkedHashMap<>();
        ask("metrics=ISSUED&by=kind")
                .path("rows")
                .forEach(row -> kinds.put(
                        row.path("key").path("kind").asText(),
                        row.path("figures")
                                .path(0)
                                .path("counted")
                                .path("count")
                                .asLong()));
        return kinds;
    }

    private JsonNode ask(String question) {
        String year = "?from=%1$d-01-01&to=%1$d-12-31&".formatted(YearBooks.YEAR);
        return api.get(READER, STATISTICS + year + question).orTrouble().body();
    }

    private static String named(JsonNode notice) {
        return notice.path("docNo").asText() + " " + notice.path("title").asText();
    }
}
