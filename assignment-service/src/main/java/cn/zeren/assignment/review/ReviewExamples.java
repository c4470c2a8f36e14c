package cn.zeren.assignment.review;

/** What the API document shows of reviews. */
final class ReviewExamples {

    static final String STATE = """
            {"statement":"任内已两次约谈该单位主要负责人,情况说明附后"}""";

    static final String CONCLUDE = """
            {"outcome":"RESPONSIBLE","reasons":"任内疏于督促,问题发生前三个月未检查"}""";

    static final String REVIEW = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000701","version":2,"issueId":"0153a1b2-c3d4-7000-8abc-000000000601",
             "unitId":"0151f8c4-6800-7000-8001-000000000032","actOn":"2016-05-10","kind":"PRIMARY","status":"CONCLUDED",
             "subject":{"postId":"0151f8c4-6800-7000-8002-000000000114",
             "officialId":"0151f8c4-6800-7000-8003-000000000005","unitId":null,"name":"副市长甲","title":"副市长"},
             "basis":{"assignmentId":"0153a1b2-c3d4-7000-8abc-000000000102","type":"PORTFOLIO_TO_PRINCIPAL",
             "validFrom":"2016-01-01","validTo":"2016-07-01","rule":"leaderAnswersForPrincipal",
             "clauses":["JZ-1.1","JZ-1.2","GD2010-6"],"factIds":["0151f8c4-6800-7000-8005-000000000020"],
             "knownAt":"2016-09-01T01:00:00Z"},
             "opened":{"by":"clerk","officialId":null,"at":"2016-09-01T01:00:00Z","note":null},"stated":null,
             "conclusion":{"outcome":"RESPONSIBLE","reasons":"任内疏于督促","matched":true,"by":"chief","officialId":null,
             "at":"2016-09-20T01:00:00Z"},"conclusions":[{"outcome":"RESPONSIBLE","reasons":"任内疏于督促","matched":true,
             "by":"chief","officialId":null,"at":"2016-09-20T01:00:00Z"}],
             "standing":{"matches":true,"rightSubject":true,"differences":[]},
             "_actions":[{"verb":"conclude","method":"POST",
             "href":"/api/assignment/v1/reviews/0153a1b2-c3d4-7000-8abc-000000000701/conclude","allowed":false,
             "refusal":"REVIEW_STATUS"}]}""";

    static final String REVIEWS = "{\"items\":[" + REVIEW + "],\"next\":null}";

    static final String EXPLANATION = """
            {"steps":[{"rule":"LiabilityChain.of","clause":"JZ-1.2","policy":null,
             "facts":[{"kind":"assignment","id":"0153a1b2-c3d4-7000-8abc-000000000102"}],
             "in":{"unitId":"0151f8c4-6800-7000-8001-000000000032","on":"2016-05-10"},
             "out":{"link1":"PRIMARY 0 副市长甲"}}]}""";

    static final String CORRECTED = """
            {"type":"/problems/REVIEW_NO_LONGER_MATCHES","title":"事实已更正,不能认定其负责","status":422,
             "code":"REVIEW_NO_LONGER_MATCHES","params":{"differences":["HOLDER_CHANGED"]},"retryable":false}""";

    private ReviewExamples() {}
}
