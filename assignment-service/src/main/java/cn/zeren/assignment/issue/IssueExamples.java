package cn.zeren.assignment.issue;

/** What the API document shows of issues. */
final class IssueExamples {

    static final String RAISE = """
            {"unitId":"0151f8c4-6800-7000-8001-000000000032","title":"公车管理不规范","description":"节日期间公车私用一次",
             "source":"VISIT","actOn":"2016-05-10"}""";

    static final String RESOLVE = """
            {"evidence":[{"hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "origin":"荆教函〔2016〕12号","takenOn":"2016-09-28"}],"result":"已清退费用并修订制度"}""";

    static final String ISSUE = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000601","version":2,"unitId":"0151f8c4-6800-7000-8001-000000000032",
             "title":"公车管理不规范","description":"节日期间公车私用一次","source":"VISIT","actOn":"2016-05-10",
             "raisedOn":"2016-09-01","daysUntilRaised":114,"status":"OPEN",
             "answered":{"knownAt":"2016-09-01T01:00:00Z","complete":true,"links":[{"kind":"PRIMARY","distance":0,
             "assignmentId":"0153a1b2-c3d4-7000-8abc-000000000102","postId":"0151f8c4-6800-7000-8002-000000000114",
             "name":"副市长甲","title":"副市长","clauses":["JZ-1.1","JZ-1.2","GD2010-6"],
             "reviewId":"0153a1b2-c3d4-7000-8abc-000000000701"}],"gaps":[]},
             "reviewIds":["0153a1b2-c3d4-7000-8abc-000000000701"],"unreviewed":[],"evidence":[],
             "raised":{"by":"clerk","officialId":null,"at":"2016-09-01T01:00:00Z","note":null},"ended":null,
             "_actions":[{"verb":"resolve","method":"POST",
             "href":"/api/assignment/v1/issues/0153a1b2-c3d4-7000-8abc-000000000601/resolve","allowed":true,
             "refusal":null}]}""";

    static final String ISSUES = "{\"items\":[" + ISSUE + "],\"next\":null}";

    static final String NOT_YET = """
            {"type":"/problems/ACT_NOT_YET","title":"行为日不能晚于今日","status":422,"code":"ACT_NOT_YET",
             "params":{"actOn":"2016-12-01","today":"2016-09-01"},"retryable":false}""";

    private IssueExamples() {}
}
