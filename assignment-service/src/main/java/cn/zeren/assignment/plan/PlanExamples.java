package cn.zeren.assignment.plan;

/** What the API document shows of plans. */
final class PlanExamples {

    static final String DRAFT = """
            {"year":2016,"managerUnitId":"0151f8c4-6800-7000-8001-000000000001","includeBelow":false}""";

    static final String PLAN = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000001","year":2016,
             "managerUnitId":"0151f8c4-6800-7000-8001-000000000001","edition":1,"status":"DRAFT","assignments":73,
             "findings":0,"blocking":0,"derivedAt":"2016-01-11T01:00:00Z","confirmedAt":null,"signedAt":null,
             "signedBy":null,"activatedAt":null,
             "version":1,"_actions":[{"verb":"confirm","method":"POST",
             "href":"/api/assignment/v1/plans/0153a1b2-c3d4-7000-8abc-000000000001/confirm","allowed":true,
             "refusal":null}]}""";

    static final String DRAFTED = "{\"plan\":" + PLAN + ",\"plans\":1,\"assignments\":73,\"findings\":0}";

    static final String PLANS = "{\"items\":[" + PLAN + "],\"next\":null}";

    static final String UNCOVERED = """
            {"type":"/problems/PLAN_HAS_BLOCKING_FINDINGS","title":"方案还有 1 处缺口,不能确认","status":422,
             "code":"PLAN_HAS_BLOCKING_FINDINGS","clause":{"id":"DESIGN-COVERAGE","title":"本系统设计 包保无遗漏",
             "meaning":"每个市管单位在适用的每一层恰有一名包保人"},"params":{"count":1,"findings":[
             {"code":"SPONSOR_NOT_PARTY_MEMBER","clause":"DESIGN-NON-PARTY",
             "unitId":"0151f8c4-6800-7000-8001-000000000035","from":"2016-01-01","to":"2017-01-01"}]},
             "retryable":false}""";

    static final String EXISTS = """
            {"type":"/problems/PLAN_EXISTS","title":"该单位当年的方案已存在","status":409,"code":"PLAN_EXISTS",
             "params":{"planId":"0153a1b2-c3d4-7000-8abc-000000000001"},"retryable":false}""";

    static final String OUT_OF_TURN = """
            {"type":"/problems/PLAN_STATUS","title":"方案当前为“施行中”,不能“确认”","status":409,"code":"PLAN_STATUS",
             "params":{"status":"ACTIVE","verb":"CONFIRM"},"retryable":false}""";

    static final String ASSIGNMENT = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000101","status":"DRAFT","type":"PORTFOLIO_TO_PRINCIPAL","tier":2,
             "sponsor":{"postId":"0151f8c4-6800-7000-8002-000000000114",
             "officialId":"0151f8c4-6800-7000-8003-000000000005","unitId":null,"name":"副市长甲","title":"副市长"},
             "target":{"unitId":"0151f8c4-6800-7000-8001-000000000032","unitName":"荆州市教育局",
             "postId":"0151f8c4-6800-7000-8002-000000000151","officialId":"0151f8c4-6800-7000-8003-000000000015",
             "name":"市教育局局长甲"},"validFrom":"2016-01-01","validTo":"2016-07-01","rule":"leaderAnswersForPrincipal",
             "clauses":["JZ-1.0","GD2010-5","JZ-1.1","GD2010-26"],
             "factIds":["0151f8c4-6800-7000-8005-000000000020"]}""";

    static final String ASSIGNMENTS = "{\"items\":[" + ASSIGNMENT + "],\"next\":null}";

    static final String FINDINGS = """
            {"items":[{"no":1,"code":"SPONSOR_NOT_PARTY_MEMBER","text":"分管领导不是党员,不作包保人","blocking":true,
             "clause":"DESIGN-NON-PARTY","type":"PORTFOLIO_TO_PRINCIPAL","unitId":"0151f8c4-6800-7000-8001-000000000035",
             "postId":"0151f8c4-6800-7000-8002-000000000119","officialId":"0151f8c4-6800-7000-8003-000000000006",
             "factIds":["0151f8c4-6800-7000-8005-000000000056"],"from":"2016-01-01","to":"2017-01-01"}],"next":null}""";

    static final String DIFF = "{\"added\":1,\"ended\":0,\"changed\":0,\"same\":73,\"entries\":[{\"change\":\"ADDED\","
            + "\"id\":\"0153a1b2-c3d4-7000-8abc-000000000101\",\"before\":null,\"after\":" + ASSIGNMENT + "}]}";

    static final String PREVIEW =
            "{\"year\":2016,\"managerUnitId\":\"0151f8c4-6800-7000-8001-000000000001\",\"planId\":null,"
                    + "\"assignments\":73,\"blocking\":0,\"findings\":[],\"againstRunning\":" + DIFF
                    + ",\"againstLastYear\":" + DIFF
                    + ",\"effects\":[{\"postId\":\"0151f8c4-6800-7000-8002-000000000114\",\"unitId\":null,\"name\":\"副市长甲\","
                    + "\"gains\":1,\"losses\":0}],\"carriesOver\":8}";

    static final String COVERAGE = """
            {"planId":"0153a1b2-c3d4-7000-8abc-000000000001","edition":1,"blocking":3,
             "tiers":[{"type":"PORTFOLIO_TO_PRINCIPAL","assignments":60,"units":60}],
             "codes":[{"code":"SPONSOR_NOT_PARTY_MEMBER","text":"分管领导不是党员,不作包保人","clause":"DESIGN-NON-PARTY",
             "blocking":true,"findings":3,"units":3}]}""";

    static final String EDITIONS = """
            {"items":[{"edition":1,"assignments":73,"findings":0,"confirmedAt":"2016-01-12T01:00:00Z",
             "signedAt":"2016-01-14T01:00:00Z","signedBy":"0151f8c4-6800-7000-8003-000000000001",
             "publishedAt":"2016-01-15T01:00:00Z"}],"next":null}""";

    static final String STALE = """
            {"planId":"0153a1b2-c3d4-7000-8abc-000000000001","unitIds":["0151f8c4-6800-7000-8001-000000000032"]}""";

    private PlanExamples() {}
}
