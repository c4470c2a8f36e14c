package cn.zeren.assignment.visit;

/** What the API document shows of visits. */
final class VisitExamples {

    static final String PLAN = """
            {"postId":"0151f8c4-6800-7000-8002-000000000114","unitId":"0151f8c4-6800-7000-8001-000000000032",
             "plannedFor":"2016-06-15"}""";

    private static final String PROOF = """
            [{"hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","origin":"荆教函〔2016〕9号",
             "takenOn":"2016-06-15"}]""";

    static final String RECORD = "{\"happenedOn\":\"2016-06-15\",\"musts\":[{\"must\":\"HEARD_REPORT\",\"evidence\":"
            + PROOF + "}],\"issueIds\":[],\"noIssueReason\":null}";

    static final String VISIT = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000801","version":2,
             "leader":{"postId":"0151f8c4-6800-7000-8002-000000000114",
             "officialId":"0151f8c4-6800-7000-8003-000000000005","name":"副市长甲","title":"副市长"},
             "unitId":"0151f8c4-6800-7000-8001-000000000032",
             "ground":{"kind":"ANSWERS_FOR","assignmentId":"0153a1b2-c3d4-7000-8abc-000000000102"},
             "plannedFor":"2016-06-15","happenedOn":"2016-06-15","daysLate":0,"status":"RECORDED",
             "countsAs":"NOT_MADE","musts":[{"must":"HEARD_REPORT","evidence":""" + PROOF + """
            }],"issueIds":[],"noIssueReason":null,"missing":[{"must":"CHECKED_TASKS","why":"NO_EVIDENCE"},
             {"must":"SUPERVISED_RECTIFICATION","why":"NO_EVIDENCE"}],
             "planned":{"by":"clerk","officialId":null,"at":"2016-06-01T01:00:00Z","note":null},"ended":null,
             "_actions":[{"verb":"complete","method":"POST",
             "href":"/api/assignment/v1/visits/0153a1b2-c3d4-7000-8abc-000000000801/complete","allowed":false,
             "refusal":"VISIT_MUST_MISSING"}]}""";

    static final String VISITS = "{\"items\":[" + VISIT + "],\"next\":null}";

    static final String FIGURES = """
            {"items":[{"postId":"0151f8c4-6800-7000-8002-000000000114","title":"副市长",
             "made":[],"notMade":["0153a1b2-c3d4-7000-8abc-000000000801"],"ahead":[],"cancelled":[]}],"next":null}""";

    static final String MISSING = """
            {"type":"/problems/VISIT_MUST_MISSING","title":"尚缺:检查任务落实情况。缺一项即算未开展","status":422,
             "code":"VISIT_MUST_MISSING","params":{"missing":["CHECKED_TASKS"]},
             "errors":[{"pointer":"/musts/CHECKED_TASKS","code":"NO_EVIDENCE","detail":"没有凭据:检查任务落实情况"}],
             "retryable":false}""";

    static final String NO_GROUND = """
            {"type":"/problems/VISIT_WITHOUT_GROUND","title":"该职务当日不包保、不联系该单位","status":422,
             "code":"VISIT_WITHOUT_GROUND","retryable":false}""";

    private VisitExamples() {}
}
