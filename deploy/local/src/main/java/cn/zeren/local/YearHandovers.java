package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hand-overs of the year: in July a unit gets a new head, and the leader who answers for it another post's holder; all
 * four confirm what is open, in person.
 */
final class YearHandovers {

    /** The leader's post that changes hands, and the unit it answers for, whose head changes too. */
    static final String SPONSOR = "JZ-GOV-F1";

    static final String UNIT = "JZ-JYJ";
    static final LocalDate CHANGED = LocalDate.of(Year.FIRST, 7, 1);

    private static final String HEAD = "JZ-JYJ-1";
    private static final String HANDOVERS = "/api/assignment/v1/handovers";
    private static final String CLERK = "clerk";

    private final Api api;
    private final Heads heads;
    private final Console console;
    private final YearChecks checks;

    YearHandovers(Api api, Heads heads, Console console, YearChecks checks) {
        this.api = api;
        this.heads = heads;
        this.console = console;
        this.checks = checks;
    }

    /** What is handed over once the clock has come to the first of a month. */
    void on(LocalDate first) {
        if (!first.equals(CHANGED)) {
            return;
        }
        for (JsonNode handover : handovers()) {
            for (String side : List.of("from", "to")) {
                String etag = "\"" + read(handover).path("version").asLong() + "\"";
                api.post(login(handover, side), path(handover) + "/confirm", etag, null)
                        .orTrouble();
            }
            console.step(
                    "%s 交接,未了事项 %d 项"
                            .formatted(
                                    handover.path("postTitle").asText(),
                                    read(handover).path("items").size()),
                    "handed over, confirmed by both");
        }
    }

    /** The figures at the end of the year. */
    void figures() {
        List<JsonNode> handovers = handovers().stream().map(this::read).toList();
        checks.equal(
                "双方确认的交接 hand-overs confirmed by both",
                2L,
                handovers.stream()
                        .filter(one -> one.path("status").asText().equals("DONE"))
                        .filter(one -> confirmed(one, "given", "from") && confirmed(one, "taken", "to"))
                        .filter(one -> one.path("daysLate").asInt() == 0)
                        .count());
        checks.equal(
                "交接中的任务分解 parts of tasks handed over",
                List.of(1L, 1L),
                handovers.stream().map(YearHandovers::parts).toList());
    }

    private static long parts(JsonNode handover) {
        return handover.path("items").findValuesAsText("kind").stream()
                .filter("TASK"::equals)
                .count();
    }

    private static boolean confirmed(JsonNode handover, String confirmation, String side) {
        return handover.path(confirmation)
                .path("officialId")
                .asText()
                .equals(handover.path(side).path("officialId").asText());
    }

    private String login(JsonNode handover, String side) {
        return heads.loginOf(handover.path(side).path("officialId").asText());
    }

    private List<JsonNode> handovers() {
        return Stream.of(SPONSOR, HEAD)
                .flatMap(post -> api.list(CLERK, HANDOVERS + "?postId=" + heads.post(post)).stream())
                .toList();
    }

    private JsonNode read(JsonNode handover) {
        return api.get(CLERK, path(handover)).orTrouble().body();
    }

    private static String path(JsonNode handover) {
        return HANDOVERS + "/" + handover.path("id").asText();
    }
}
