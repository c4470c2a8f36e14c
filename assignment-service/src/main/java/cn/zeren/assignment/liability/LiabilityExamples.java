package cn.zeren.assignment.liability;

/** What the API document shows of liability. */
final class LiabilityExamples {

    private static final String ASSIGNMENT = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000102","status":"ACTIVE","type":"PORTFOLIO_TO_PRINCIPAL","tier":2,
             "sponsor":{"postId":"0151f8c4-6800-7000-8002-000000000114",
             "officialId":"0151f8c4-6800-7000-8003-000000000005","unitId":null,"name":"副市长甲","title":"副市长"},
             "target":{"unitId":"0151f8c4-6800-7000-8001-000000000032","unitName":"荆州市教育局",
             "postId":"0151f8c4-6800-7000-8002-000000000151","officialId":"0151f8c4-6800-7000-8003-000000000015",
             "name":"市教育局局长甲"},"validFrom":"2016-01-01","validTo":"2017-01-01","rule":"leaderAnswersForPrincipal",
             "clauses":["JZ-1.0","GD2010-5","JZ-1.1","GD2010-26"],
             "factIds":["0151f8c4-6800-7000-8005-000000000020"]}""";

    static final String LIABILITY = """
            {"unitId":"0151f8c4-6800-7000-8001-000000000032","unitName":"荆州市教育局","on":"2016-05-01","asKnownAt":null,
             "links":[{"kind":"PRIMARY","distance":0,"subject":{"unitId":null,
             "officialId":"0151f8c4-6800-7000-8003-000000000005","postId":"0151f8c4-6800-7000-8002-000000000114",
             "name":"副市长甲","title":"副市长"},"clauses":["JZ-1.1","JZ-1.2","GD2010-6"],"assignment":""" + ASSIGNMENT + "}],\"gaps\":[],\"complete\":true}";

    static final String OFFICIAL = """
            {"officialId":"0151f8c4-6800-7000-8003-000000000005","on":"2016-05-01","asKnownAt":null,
             "assignments":[{"through":"OWN","assignment":""" + ASSIGNMENT + "}]}";

    private LiabilityExamples() {}
}
