package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An issue of the year: in October it comes out what a unit did in June, after the post of the leader who answers for it
 * changed hands. The review is of the leader of that day; he states his view, the office concludes, and in December the issue
 * is resolved.
 */
final class YearIssues {

    private static final String ISSUES = "/api/assignment/v1/issues";
    private static final String REVIEWS = "/api/assignment/v1/reviews";
    private static final String CLERK = "clerk";
    private static final String HEAD_OF_OFFICE = "office-head";
    private static final LocalDate ACT = LocalDate.of(Year.FIRST, 6, 15);

    private final Api api;
    private final Heads heads;
    private final Console console;
    private final YearChecks checks;

    YearIssues(Api api, Heads heads, Console console, YearChecks checks) {
        this.api = api;
        this.heads = heads;
        this.console = console;
        this.checks = checks;
    }

    /** What is done with the issue once the clock has come to the first of a month. */
    void on(LocalDate first) {
        if (first.getYear() != Year.FIRST) {
            return;
        }
        switch (first.getMonth()) {
            case OCTOBER -> raise(first);
            case NOVEMBER -> reviews("OPEN").forEach(this::review);
            case DECEMBER ->
                issues("OPEN")
                        .forEach(issue -> act(
                                HEAD_OF_OFFICE,
                                ISSUES,
                                issue,
                                "resolve",
                                Map.of("result", "违规收费已全部清退", "evidence", Proof.of("荆教清退〔2016〕1号", first))));
            default -> {}
        }
    }

    private void raise(LocalDate today) {
        if (!issues(null).isEmpty()) {
            return;
        }
        JsonNode issue = api.post(
                        CLERK,
                        ISSUES,
                        Map.of(
                                "unitId", heads.unit(YearHandovers.UNIT),
                                "title", "违规收取择校费",
                                "description", "年度检查发现所属学校六月收取择校费",
                                "source", "INSPECTION",
                                "actOn", ACT.toString()))
                .orTrouble()
                .body();
        console.step(
                "%s 提出六月的问题,立案审查 %d 件".formatted(today, issue.path("reviewIds").size()),
                "an issue of June opens the review of who answered then");
    }

    private void review(JsonNode review) {
        String subject = heads.loginOf(review.path("subject").path("officialId").asText());
        JsonNode stated = act(subject, REVIEWS, review, "state", Map.of("statement", "六月一日曾到该局检查,未发现收费问题"));
        act(
                HEAD_OF_OFFICE,
                REVIEWS,
                stated,
                "conclude",
                Map.of("outcome", "RESPONSIBLE", "reasons", "行为日由其包保,检查未深入学校"));
        console.step("当日包保人审查完毕", "the leader of that day was heard, the review concluded");
    }

    /** The figures at the end of the year. */
    void figures() {
        List<JsonNode> reviews = reviews(null);
        String post = heads.post(YearHandovers.SPONSOR);
        checks.equal("问题所立审查 reviews opened by an issue", 1L, (long) reviews.size());
        checks.equal(
                "受审查的是当日包保人 the review is of the leader of that day",
                heads.holderLogin(post, ACT),
                heads.loginOf(reviews.get(0).path("subject").path("officialId").asText()));
        checks.equal(
                "提出时在任者已是 who held the post when it was raised",
                "vice-mayor-successor",
                heads.holderLogin(
                        post,
                        LocalDate.parse(issues(null).get(0).path("raisedOn").asText())));
        checks.equal("审查已有结论 reviews concluded", 1L, (long) reviews("CONCLUDED").size());
        checks.equal("问题已整改 issues resolved", 1L, (long) issues("RESOLVED").size());
    }

    private List<JsonNode> issues(String status) {
        return list(ISSUES, status);
    }

    private List<JsonNode> reviews(String status) {
        return list(REVIEWS, status);
    }

    private List<JsonNode> list(String path, String status) {
        String filter = status == null ? "" : "&status=" + status;
        return api.list(CLERK, path + "?unitId=" + heads.unit(YearHandovers.UNIT) + filter);
    }

    private JsonNode act(String who, String path, JsonNode what, String verb, Object body) {
        String etag = "\"" + what.path("version").asLong() + "\"";
        return api.post(who, path + "/" + what.path("id").asText() + "/" + verb, etag, body)
                .orTrouble()
                .body();
    }
}
