package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The figures of a played year, each checked against what follows from the facts alone.
 */
final class YearFigures {

    private final Api api;
    private final Set<String> principalPosts;
    private final YearChecks checks;

    YearFigures(Api api, Heads heads, YearChecks checks) {
        this.api = api;
        this.principalPosts = heads.principalPosts();
        this.checks = checks;
    }

    /** Exactly four cards for every principal's post, twelve for every unit that bears tasks, each signed for. */
    void everyPeriod(int year) {
        List<JsonNode> reminders = cards("REMINDER_CARD", year);
        List<JsonNode> supervisions = cards("SUPERVISION_CARD", year);
        Map<String, Set<String>> periodsByPost = periodsBy("postId", reminders);
        Map<String, Set<String>> periodsByUnit = periodsBy("unitId", supervisions);
        Set<String> bearers = taskBearers(year);
        checks.equal(year + " 主要负责人 principals", principalPosts, new TreeSet<>(periodsByPost.keySet()));
        checks.equal(year + " 提示卡 reminder cards", 4L * principalPosts.size(), (long) reminders.size());
        checks.equal(year + " 每位主要负责人 per principal", Set.of(4), sizes(periodsByPost));
        checks.equal(year + " 督办卡 supervision cards", 12L * bearers.size(), (long) supervisions.size());
        checks.equal(year + " 承担任务单位 task-bearing units", bearers, new TreeSet<>(periodsByUnit.keySet()));
        checks.equal(year + " 每个单位 per unit", Set.of(12), sizes(periodsByUnit));
        checks.equal(year + " 未签收 not signed for", 0L, unreceived(reminders) + unreceived(supervisions));
        numbers(reminders, supervisions, year);
        handOver(reminders);
    }

    /** Cards only where a task was due or overdue, and there every one of them. */
    void withCause(int year) {
        Set<String> expectedUnits = new TreeSet<>();
        for (JsonNode task : tasks(year)) {
            LocalDate due = LocalDate.parse(task.path("dueDate").asText());
            for (String unit : bearers(task)) {
                for (int month = due.getMonthValue(); month <= 12; month++) {
                    expectedUnits.add("%s %d-%02d".formatted(unit, year, month));
                }
            }
        }
        List<JsonNode> supervisions = cards("SUPERVISION_CARD", year);
        checks.equal(year + " 有因督办卡 supervision cards with cause", expectedUnits, keys("unitId", supervisions));
        checks.equal(year + " 无重复 none twice", (long) expectedUnits.size(), (long) supervisions.size());
        List<JsonNode> reminders = cards("REMINDER_CARD", year);
        Set<String> expectedHeads = expectedUnits.stream()
                .map(key -> key.substring(0, 37) + year + "-Q" + ((Integer.parseInt(key.substring(42)) + 2) / 3))
                .collect(Collectors.toCollection(TreeSet::new));
        checks.equal(year + " 有因提示卡 reminder cards with cause", expectedHeads, keys("unitId", reminders));
    }

    /** In Q1 and Q2 the post's cards went to the one, in Q3 and Q4 to the other. */
    private void handOver(List<JsonNode> reminders) {
        Map<String, Map<String, String>> holderByPostAndPeriod = new TreeMap<>();
        reminders.forEach(card -> holderByPostAndPeriod
                .computeIfAbsent(card.path("addressee").path("postId").asText(), post -> new TreeMap<>())
                .put(
                        card.path("period").asText(),
                        card.path("addressee").path("officialId").asText()));
        List<List<String>> changed = holderByPostAndPeriod.values().stream()
                .map(periods -> List.copyOf(periods.values()))
                .filter(holders -> new HashSet<>(holders).size() > 1)
                .toList();
        checks.equal("年中换岗的职位 posts that changed hands", 1L, (long) changed.size());
        List<String> holders = changed.get(0);
        checks.equal(
                "三季度起的卡随新任 cards follow the new holder from Q3",
                true,
                holders.get(0).equals(holders.get(1))
                        && holders.get(2).equals(holders.get(3))
                        && !holders.get(1).equals(holders.get(2)));
    }

    /** One series without gap: as many numbers as cards, the last as high as their count. */
    private void numbers(List<JsonNode> reminders, List<JsonNode> supervisions, int year) {
        Set<Integer> numbers = new TreeSet<>();
        for (List<JsonNode> cards : List.of(reminders, supervisions)) {
            cards.forEach(card -> numbers.add(
                    Integer.parseInt(card.path("docNo").asText().replaceAll(".*〔" + year + "〕(\\d+)号", "$1"))));
        }
        long cards = reminders.size() + supervisions.size();
        checks.equal(year + " 文号连续 document numbers without gap", cards, (long) ((TreeSet<Integer>) numbers).last());
        checks.equal(year + " 文号不重 none used twice", cards, (long) numbers.size());
    }

    private List<JsonNode> cards(String kind, int year) {
        return api.list("clerk", "/api/notice/v1/notices?kind=" + kind).stream()
                .filter(card -> card.path("period").asText().startsWith(year + "-"))
                .toList();
    }

    private List<JsonNode> tasks(int year) {
        return api.list("clerk", "/api/assignment/v1/tasks?year=" + year);
    }

    private Set<String> taskBearers(int year) {
        Set<String> units = new TreeSet<>();
        tasks(year).forEach(task -> units.addAll(bearers(task)));
        return units;
    }

    /** 责任单位: the one that leads and those that take part. */
    private static Set<String> bearers(JsonNode task) {
        Set<String> units = new TreeSet<>();
        units.add(task.path("leadUnitId").asText());
        task.path("coUnitIds").forEach(unit -> units.add(unit.asText()));
        return units;
    }

    private static Map<String, Set<String>> periodsBy(String field, List<JsonNode> cards) {
        Map<String, Set<String>> periods = new TreeMap<>();
        cards.forEach(card -> periods.computeIfAbsent(
                        card.path("addressee").path(field).asText(), key -> new TreeSet<>())
                .add(card.path("period").asText()));
        return periods;
    }

    private static Set<Integer> sizes(Map<String, Set<String>> periods) {
        return periods.values().stream().map(Set::size).collect(Collectors.toSet());
    }

    private static Set<String> keys(String field, List<JsonNode> cards) {
        return cards.stream()
                .map(card -> card.path("addressee").path(field).asText() + " "
                        + card.path("period").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long unreceived(List<JsonNode> cards) {
        return cards.stream().filter(card -> card.path("receivedAt").isNull()).count();
    }
}
