package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Two tasks of the year at work: broken down in January, reported on, completed with evidence, one a day late and one sent
 * back first, and each verified by somebody who had no hand in it. The finance bureau delivers its part of one in October and is
 * pressed for one task less from November on.
 */
final class YearTasks {

    private static final String PARTS = "/api/assignment/v1/task-parts";
    private static final String CLERK = "clerk";
    private static final String VERIFIER = "reviewer";
    private static final List<String> NUMBERS = List.of("2", "8");
    private static final LocalDate PART_DUE = LocalDate.of(Year.FIRST, 9, 30);

    private final Api api;
    private final Heads heads;
    private final Console console;
    private final YearChecks checks;

    YearTasks(Api api, Heads heads, Console console, YearChecks checks) {
        this.api = api;
        this.heads = heads;
        this.console = console;
        this.checks = checks;
    }

    /** What is done with tasks once the clock has come to the first of a month. */
    void on(LocalDate first) {
        if (first.getYear() != Year.FIRST) {
            return;
        }
        switch (first.getMonth()) {
            case JANUARY -> breakDown();
            case APRIL -> open().forEach(part -> progress(part, first));
            case OCTOBER ->
                open().stream()
                        .filter(part ->
                                LocalDate.parse(part.path("dueDate").asText()).equals(PART_DUE))
                        .forEach(part -> deliver(part, first));
            case DECEMBER -> finish(first);
            default -> {}
        }
    }

    private void breakDown() {
        for (JsonNode task : tasks()) {
            String id = task.path("id").asText();
            if (parts("&taskId=" + id).isEmpty()) {
                List<Object> shares = task.path("no").asText().equals("8")
                        ? List.of(Map.of(
                                "role",
                                "CO_UNIT",
                                "unitId",
                                task.path("coUnitIds").path(0).asText(),
                                "measures",
                                "采购预算与支付逐笔复核",
                                "dueDate",
                                PART_DUE.toString()))
                        : List.of();
                JsonNode made = api.post(CLERK, PARTS, Map.of("taskId", id, "parts", shares))
                        .orTrouble()
                        .body();
                console.step(
                        "第%s号任务分解为 %d 份"
                                .formatted(
                                        task.path("no").asText(),
                                        made.path("parts").size()),
                        "task broken down");
            }
        }
    }

    private void progress(JsonNode part, LocalDate today) {
        if (part.path("progress").isEmpty()) {
            act(bearer(part, today), part, "progress", Map.of("note", "方案已印发,按月推进"));
        }
    }

    /** The rest, in December: the first that is looked at is sent back and done again. */
    private void finish(LocalDate today) {
        List<JsonNode> open = open();
        if (open.isEmpty()) {
            return;
        }
        JsonNode reported = complete(open.get(0), today);
        act(VERIFIER, reported, "send-back", Map.of("reason", "凭据与任务不符"));
        open().forEach(part -> deliver(part, today));
        console.step(today + " 任务办结并经核验", "tasks completed with evidence and verified by another");
    }

    private void deliver(JsonNode part, LocalDate today) {
        JsonNode reported = complete(part, today);
        Api.Reply own = post(bearer(part, today), reported, "verify", Map.of());
        if (own.status() != 403) {
            throw new Trouble("承办人核验了自己的任务 a doer verified his own: " + own, "看日志 see ./zeren logs");
        }
        act(VERIFIER, reported, "verify", Map.of("note", "现场核实"));
    }

    private JsonNode complete(JsonNode part, LocalDate today) {
        String origin = "荆办结〔%d〕%s号".formatted(Year.FIRST, part.path("no").asText());
        return act(
                bearer(part, today),
                part,
                "complete",
                Map.of("outcome", "已按措施办结", "evidence", Proof.of(origin, today)));
    }

    /** The figures at the end of the year. */
    void figures() {
        List<JsonNode> parts = parts("");
        checks.equal("分解的任务 tasks broken down", 2L, count(parts, "taskId"));
        checks.equal("任务分解 parts of tasks", 7L, (long) parts.size());
        checks.equal("经核验办结 verified", 7L, (long) parts("&status=VERIFIED").size());
        checks.equal(
                "逾期办结的天数 days late",
                List.of(1L),
                parts.stream()
                        .map(part -> part.path("lateDays").asLong())
                        .filter(days -> days > 0)
                        .toList());
        checks.equal(
                "核验人未承办 verified by another",
                7L,
                parts.stream()
                        .filter(part ->
                                part.path("verified").path("by").asText().equals(VERIFIER))
                        .filter(part ->
                                !part.path("completed").path("by").asText().equals(VERIFIER))
                        .count());
        checks.equal(
                "换岗后由继任者办结 completed by the successor in the post",
                1L,
                parts.stream()
                        .filter(part ->
                                part.path("completed").path("by").asText().equals("principal-successor"))
                        .count());
        checks.equal(
                "财政局督办卡所列任务 tasks pressed for, October and November",
                List.of(6, 5),
                List.of(pressedFor("2016-10"), pressedFor("2016-11")));
    }

    /** How many tasks the card of that month speaks of, to the unit that delivered in October. */
    private int pressedFor(String period) {
        String unit = parts("&status=VERIFIED").stream()
                .filter(part -> part.path("dueDate").asText().equals(PART_DUE.toString()))
                .map(part -> part.path("unitId").asText())
                .findFirst()
                .orElseThrow();
        return api.list(CLERK, "/api/notice/v1/notices?kind=SUPERVISION_CARD").stream()
                .filter(card -> card.path("period").asText().equals(period))
                .filter(card -> card.path("addressee").path("unitId").asText().equals(unit))
                .map(card -> api.get(
                                CLERK,
                                "/api/notice/v1/notices/" + card.path("id").asText())
                        .orTrouble()
                        .body()
                        .path("body")
                        .asText())
                .map(body -> Integer.parseInt(body.replaceAll("(?s).*工作任务(\\d+)项.*", "$1")))
                .findFirst()
                .orElse(0);
    }

    private String bearer(JsonNode part, LocalDate today) {
        return heads.holderLogin(part.path("postId").asText(), today);
    }

    private List<JsonNode> tasks() {
        return api.list(CLERK, "/api/assignment/v1/tasks?year=" + Year.FIRST).stream()
                .filter(task -> NUMBERS.contains(task.path("no").asText()))
                .toList();
    }

    private List<JsonNode> open() {
        return parts("").stream()
                .filter(part -> List.of("ASSIGNED", "RETURNED")
                        .contains(part.path("status").asText()))
                .toList();
    }

    private List<JsonNode> parts(String filter) {
        return api.list(CLERK, PARTS + "?year=" + Year.FIRST + filter);
    }

    private JsonNode act(String who, JsonNode part, String verb, Object body) {
        return post(who, part, verb, body).orTrouble().body();
    }

    private Api.Reply post(String who, JsonNode part, String verb, Object body) {
        String etag = "\"" + part.path("version").asLong() + "\"";
        return api.post(who, PARTS + "/" + part.path("id").asText() + "/" + verb, etag, body);
    }

    private static long count(List<JsonNode> parts, String field) {
        return parts.stream().map(part -> part.path(field).asText()).distinct().count();
    }
}
