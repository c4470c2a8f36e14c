package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The letters of responsibility of the year (责任书): in January written and issued down every link of the plan at both ends
 * of which somebody has a login, signed by who is to deliver and countersigned by who answers for him. One head takes
 * until March, a day too late: taken, and the day recorded.
 */
final class YearLetters {

    static final LocalDate SIGN_DUE = LocalDate.of(Year.FIRST, 2, 29);

    private static final String LETTERS = "/api/assignment/v1/letters";
    private static final String CLERK = "clerk";
    private static final String SIGNER = "office-head";
    private static final String LATE_UNIT_SIGNER = "principal";

    private final Api api;
    private final Heads heads;
    private final Console console;
    private final YearChecks checks;

    YearLetters(Api api, Heads heads, Console console, YearChecks checks) {
        this.api = api;
        this.heads = heads;
        this.console = console;
        this.checks = checks;
    }

    /** What is done with letters once the clock has come to the first of a month. */
    void on(LocalDate first) {
        if (first.equals(LocalDate.of(Year.FIRST, 1, 1))) {
            issue(first);
            sign(first, false);
        }
        if (first.equals(LocalDate.of(Year.FIRST, 3, 1))) {
            sign(first, true);
        }
    }

    private void issue(LocalDate today) {
        for (JsonNode link : links()) {
            for (String target : targets(link, today)) {
                Api.Reply made = api.post(CLERK, LETTERS, draft(link, target));
                if (!made.body().path("code").asText().equals("LETTER_EXISTS")) {
                    made.orTrouble();
                }
            }
        }
        List<JsonNode> drafts = letters("&status=DRAFT");
        drafts.forEach(letter -> act(SIGNER, letter, "issue"));
        if (!drafts.isEmpty()) {
            console.step("责任书下达 " + drafts.size() + " 份", "letters of responsibility issued");
        }
    }

    /** Everybody who is to sign does so, and the one who answers for him after; {@code late} those who took their time. */
    private void sign(LocalDate today, boolean late) {
        int signed = 0;
        for (JsonNode letter : letters("&status=ISSUED")) {
            String signer = holder(letter.path("target"), today);
            if (late || !signer.equals(LATE_UNIT_SIGNER)) {
                act(signer, letter, "sign");
                signed++;
            }
        }
        for (JsonNode letter : letters("&status=SIGNED_BY_UNIT")) {
            act(holder(letter.path("sponsor"), today), letter, "countersign");
        }
        if (signed > 0) {
            console.step(today + " 责任书签订 " + signed + " 份", "letters signed and countersigned in person");
        }
    }

    /** The figures at the end of the year the letters are of. */
    void figures() {
        JsonNode rate = rate();
        List<JsonNode> letters = letters("");
        checks.equal(
                "责任书 letters of responsibility",
                (long) letters.size(),
                rate.path("letters").asLong());
        checks.equal("签订率 signing rate", "1.0000", rate.path("rate").asText());
        checks.equal(
                "逾期签订 signed late, by a day",
                List.of(1L),
                letters.stream()
                        .map(letter -> letter.path("signedDaysLate").asLong())
                        .filter(days -> days > 0)
                        .toList());
    }

    /** After the year none is in force any more. */
    void expired() {
        checks.equal("次年责任书均已到期 expired with the year", (long) letters("").size(), (long)
                letters("&status=EXPIRED").size());
    }

    /** The posts that are to sign down a link: the one answered for, or of a whole body those of its members. */
    private List<String> targets(JsonNode link, LocalDate today) {
        String from = link.path("sponsor").path("postId").textValue();
        String sponsor = from == null
                ? heads.headLogin(link.path("sponsor").path("unitId").asText(), today)
                : heads.holderLogin(from, today);
        JsonNode target = link.path("target");
        List<String> posts = target.path("postId").isNull()
                ? heads.bodyWithLogin(target.path("unitId").asText(), today)
                : List.of(target.path("postId").asText());
        return posts.stream()
                .filter(post -> sponsor != null && heads.holderLogin(post, today) != null)
                .filter(post -> !sponsor.equals(heads.holderLogin(post, today)))
                .toList();
    }

    private static Map<String, Object> draft(JsonNode link, String target) {
        return Map.of(
                "assignmentId", link.path("id").asText(),
                "targetPostId", target,
                "signDue", SIGN_DUE.toString(),
                "basisDocNo", "荆廉办〔2016〕3号",
                "items",
                        List.of(
                                Map.of("code", "D1", "text", "分解年度任务,按季研究"),
                                Map.of("code", "D7", "text", "纠正损害群众利益的不正之风")));
    }

    private String holder(JsonNode party, LocalDate today) {
        return heads.holderLogin(party.path("postId").asText(), today);
    }

    private void act(String who, JsonNode letter, String verb) {
        String etag = "\"" + letter.path("version").asLong() + "\"";
        api.post(who, LETTERS + "/" + letter.path("id").asText() + "/" + verb, etag, null)
                .orTrouble();
    }

    private JsonNode rate() {
        return api.get(SIGNER, LETTERS + "/signing-rate?year=" + Year.FIRST)
                .orTrouble()
                .body();
    }

    private List<JsonNode> letters(String filter) {
        return api.list(CLERK, LETTERS + "?year=" + Year.FIRST + filter);
    }

    private List<JsonNode> links() {
        String plan = api.list(SIGNER, "/api/assignment/v1/plans?year=" + Year.FIRST)
                .get(0)
                .path("id")
                .asText();
        return api.list(SIGNER, "/api/assignment/v1/plans/" + plan + "/assignments");
    }
}
