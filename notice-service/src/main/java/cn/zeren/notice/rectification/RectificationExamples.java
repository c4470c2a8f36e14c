package cn.zeren.notice.rectification;

/** Examples of the API description. */
final class RectificationExamples {

    static final String OPEN = """
            {"unitId":"0151f8c4-6800-7000-8001-000000000104","inspectionId":"0153a1b2-c3d4-7000-8abc-000000000401",
            "inspectorId":null,"openedOn":"2016-03-02","problems":[{"cause":"RULES_LACKING",
            "fact":"未按规定建立大额资金使用集体研究制度。","basis":"《关于实行党风廉政建设责任制的规定》第七条",
            "demand":"限期建立制度并公开。","due":null}]}""";

    static final String PLAN = """
            {"plan":"制定大额资金使用管理办法,并在局务会通过。","measures":["起草办法","征求意见","局务会通过并公开"],
            "responsible":"副局长甲","responsibleOfficialId":null}""";

    static final String PROOF = """
            {"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","filename":"管理办法.pdf",
            "origin":"荆财〔2016〕11号","takenOn":"2016-03-28"}""";

    static final String EVIDENCE = "{\"evidence\":[" + PROOF + "]}";

    static final String REPORT = "{\"result\":\"办法已通过并公开。\",\"evidence\":[" + PROOF + "]}";

    static final String EXTENSION = """
            {"due":"2016-04-20","reason":"征求意见期间收到较多修改建议。"}""";

    static final String AGAIN = """
            {"reason":"办法尚未公开。","due":"2016-04-20"}""";

    static final String REFUSED = """
            {"type":"/problems/VERIFIER_WORKED_ON_IT","title":"参与整改的人不得核验","status":422,
            "code":"VERIFIER_WORKED_ON_IT","clause":{"id":"DESIGN-FOUR-EYES","title":"本系统设计 承办审核分离",
            "meaning":"起草、审核、签发、核验由不同的人承担"},"params":{},"retryable":false}""";

    static final String PROBLEM = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000903","version":4,"rectificationId":"0153a1b2-c3d4-7000-8abc-000000000902",
            "no":1,"unitId":"0151f8c4-6800-7000-8001-000000000104","cause":"RULES_LACKING","causeClause":"GD2010-7.3",
            "fact":"未按规定建立大额资金使用集体研究制度。","basis":"《关于实行党风廉政建设责任制的规定》第七条",
            "demand":"限期建立制度并公开。","status":"REPORTED","foundOn":"2016-03-02","planDueOn":"2016-03-12",
            "dueOn":"2016-04-02","daysLate":0,"plannedOn":"2016-03-10","reportedOn":"2016-03-30","closedOn":null,
            "watchUntil":null,"returns":0,"reopenings":0,"extensions":0,"recurrenceOf":null,
            "plan":{"plan":"制定大额资金使用管理办法,并在局务会通过。","measures":["起草办法","局务会通过并公开"],
            "responsible":"副局长甲","responsibleOfficialId":null},"extensionRequested":null,
            "evidence":[{"id":"0153a1b2-c3d4-7000-8abc-000000000904",
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","filename":"管理办法.pdf",
            "origin":"荆财〔2016〕11号","takenOn":"2016-03-28","freshness":"FRESH","round":0,"submittedBy":"liaison",
            "submittedOfficialId":null,"submittedAt":"2016-03-30T02:00:00Z","sharedWith":[]}],
            "steps":[{"verb":"PLAN","by":"liaison","officialId":null,"at":"2016-03-10T02:00:00Z","note":null,"daysLate":0},
            {"verb":"REPORT","by":"liaison","officialId":null,"at":"2016-03-30T02:00:00Z","note":"办法已通过并公开。","daysLate":0}],
            "_actions":[{"verb":"close","method":"POST",
            "href":"/api/notice/v1/rectifications/0153a1b2-c3d4-7000-8abc-000000000902/problems/1/close",
            "allowed":true,"refusal":null}]}""";

    static final String LEDGER = "{\"items\":[" + PROBLEM + "],\"next\":null}";

    static final String LIST = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000902","version":1,"unitId":"0151f8c4-6800-7000-8001-000000000104",
            "unitName":"荆州市财政局","origin":"INSPECTION","originId":"0153a1b2-c3d4-7000-8abc-000000000401","status":"OPEN",
            "openedOn":"2016-03-02","closedOn":null,"openProblems":1,
            "owners":{"sponsorsThen":[{"assignmentId":"0151f8c4-6800-7000-8005-000000000040","name":"副市长甲",
            "title":"副市长"}],"sponsorsNow":[],"inspectorId":null},
            "opened":{"by":"clerk","officialId":null,"at":"2016-03-02T02:00:00Z","note":null},"ended":null,
            "problems":[""" + PROBLEM + """
            ],"_actions":[{"verb":"void","method":"POST",
            "href":"/api/notice/v1/rectifications/0153a1b2-c3d4-7000-8abc-000000000902/void","allowed":false,
            "refusal":"FORBIDDEN"}]}""";

    static final String PAGE = """
            {"items":[{"id":"0153a1b2-c3d4-7000-8abc-000000000902","version":1,
            "unitId":"0151f8c4-6800-7000-8001-000000000104","unitName":"荆州市财政局","origin":"INSPECTION",
            "originId":"0153a1b2-c3d4-7000-8abc-000000000401","status":"OPEN","openedOn":"2016-03-02","closedOn":null,
            "problems":1,"openProblems":1}],"next":null}""";

    static final String EXPLANATION = """
            {"steps":[{"rule":"ProblemRules.due","clause":"DESIGN-RECTIFY-LIMIT","policy":"rectification/1","facts":[],
            "in":{"foundOn":"2016-03-02","months":"1"},"out":{"due":"2016-04-02"}}]}""";

    private RectificationExamples() {}
}
