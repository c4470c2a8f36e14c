package cn.zeren.assignment.signal;

/** What the API document shows of early signals. */
final class SignalExamples {

    static final String DRAFT = """
            {"meetingId":"0153a1b2-c3d4-7000-8abc-000000000901","unitId":"0151f8c4-6800-7000-8001-000000000032",
             "windowFrom":"2016-07-01","windowTo":"2016-09-20","evidenceIds":["0153a1b2-c3d4-7000-8abc-000000000601"],
             "suggestion":"建议约谈主要负责人"}""";

    static final String ANSWER = """
            {"answer":"已约谈该局主要负责人,要求一个月内整改"}""";

    static final String SIGNAL = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000a01","version":3,"rule":"MANY_ISSUES","policy":"signal/1",
             "unitId":"0151f8c4-6800-7000-8001-000000000032","windowFrom":"2016-06-22","windowTo":"2016-09-19",
             "evidenceIds":["0153a1b2-c3d4-7000-8abc-000000000601"],"meetingId":null,
             "suggestion":"2016-06-22 至 2016-09-19 该单位被提出问题 3 件,建议约谈其主要负责人,督促分析原因并整改",
             "status":"ANSWERED","addressee":{"postId":"0151f8c4-6800-7000-8002-000000000114",
             "officialId":"0151f8c4-6800-7000-8003-000000000005","name":"副市长甲","title":"副市长",
             "assignmentId":"0153a1b2-c3d4-7000-8abc-000000000102"},"sentOn":"2016-09-21","answerDue":"2016-10-06",
             "daysLate":2,"found":{"by":"assignment","officialId":null,"at":"2016-09-20T00:00:00Z","note":null},
             "sent":{"by":"head","officialId":null,"at":"2016-09-21T01:00:00Z","note":null},
             "answered":{"by":"leader","officialId":null,"at":"2016-10-08T01:00:00Z","note":"已约谈"},"dropped":null,
             "_actions":[{"verb":"answer","method":"POST",
             "href":"/api/assignment/v1/signals/0153a1b2-c3d4-7000-8abc-000000000a01/answer","allowed":false,
             "refusal":"SIGNAL_STATUS"}]}""";

    static final String SIGNALS = "{\"items\":[" + SIGNAL + "],\"next\":null}";

    static final String EXPLANATION = """
            {"steps":[{"rule":"ManyIssues.find","clause":"JZ-1.3","policy":"signal/1",
             "facts":[{"kind":"issue","id":"0153a1b2-c3d4-7000-8abc-000000000601"}],
             "in":{"issues":"3","windowDays":"90"},"out":{"count":"3","windowFrom":"2016-06-22","windowTo":"2016-09-19"}}]}""";

    static final String POLICIES = """
            {"items":[{"id":"signal/1","validFrom":"2010-01-01","issues":3,"windowDays":90,"answerDays":15}],"next":null}""";

    private SignalExamples() {}
}
