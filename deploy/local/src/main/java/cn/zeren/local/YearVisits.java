package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A visit of the year (下访): a vice-mayor goes to a unit he answers for, has two of the three musts to show and is refused, and
 * completes the visit when he shows the third.
 */
final class YearVisits {

    private static final String VISITS = "/api/assignment/v1/visits";
    private static final String CLERK = "clerk";
    private static final LocalDate VISIT = LocalDate.of(Year.FIRST, 6, 1);
    private static final String THIRD = "SUPERVISED_RECTIFICATION";

    private final Api api;
    private final Heads heads;
    private final Console console;
    private final YearChecks checks;

    YearVisits(Api api, Heads heads, Console console, YearChecks checks) {
        this.api = api;
        this.heads = heads;
        this.console = console;
        this.checks = checks;
    }

    /** What is done with the visit once the clock has come to the first of a month. */
    void on(LocalDate first) {
        if (first.equals(VISIT.minusMonths(1)) && visits().isEmpty()) {
            api.post(
                            CLERK,
                            VISITS,
                            Map.of(
                                    "postId", heads.post(YearHandovers.SPONSOR),
                                    "unitId", heads.unit(YearHandovers.UNIT),
                                    "plannedFor", VISIT.toString()))
                    .orTrouble();
        }
        if (first.equals(VISIT)) {
            visits().stream()
                    .filter(visit -> !visit.path("status").asText().equals("COMPLETED"))
                    .forEach(this::visit);
        }
    }

    private void visit(JsonNode planned) {
        String leader = heads.holderLogin(heads.post(YearHandovers.SPONSOR), VISIT);
        JsonNode part = act(leader, planned, "record", Map.of("happenedOn", VISIT.toString(), "musts", musts(2)))
                .orTrouble()
                .body();
        Api.Reply refused = act(leader, part, "complete", null);
        JsonNode missing = refused.body().path("params").path("missing");
        if (!refused.body().path("code").asText().equals("VISIT_MUST_MISSING")
                || missing.size() != 1
                || !missing.path(0).asText().equals(THIRD)
                || !part.path("countsAs").asText().equals("NOT_MADE")) {
            throw new Trouble(
                    "缺一项“必须”的下访未被拒绝 a visit without a must was not refused: " + refused, "看日志 see ./zeren logs");
        }
        Map<String, Object> whole =
                Map.of("happenedOn", VISIT.toString(), "musts", musts(3), "noIssueReason", "上年所列问题均已整改销号,现场复核属实");
        JsonNode recorded = act(leader, part, "record", whole).orTrouble().body();
        act(leader, recorded, "complete", null).orTrouble();
        console.step(VISIT + " 下访缺一项“必须”被拒,补齐后完成", "a visit refused for a missing must, then completed");
    }

    /** The first so many of the three musts, each with its proof. */
    private static List<Object> musts(int count) {
        List<Object> musts = new ArrayList<>();
        for (String must : List.of("HEARD_REPORT", "CHECKED_TASKS", THIRD).subList(0, count)) {
            String origin = "荆下访〔%d〕%d号".formatted(Year.FIRST, musts.size() + 1);
            musts.add(Map.of("must", must, "evidence", Proof.of(origin, VISIT)));
        }
        return musts;
    }

    /** The figures at the end of the year. */
    void figures() {
        JsonNode figure = api.list(
                        CLERK, VISITS + "/figures?year=" + Year.FIRST + "&postId=" + heads.post(YearHandovers.SPONSOR))
                .get(0);
        checks.equal(
                "下访三个必须俱全、未开展 visits made with all three musts, not made",
                List.of(1, 0),
                List.of(figure.path("made").size(), figure.path("notMade").size()));
    }

    private List<JsonNode> visits() {
        return api.list(CLERK, VISITS + "?year=" + Year.FIRST);
    }

    private Api.Reply act(String who, JsonNode visit, String verb, Object body) {
        String etag = "\"" + visit.path("version").asLong() + "\"";
        return api.post(who, VISITS + "/" + visit.path("id").asText() + "/" + verb, etag, body);
    }
}
