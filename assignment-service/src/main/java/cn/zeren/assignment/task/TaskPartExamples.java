package cn.zeren.assignment.task;

/** What the API document shows of parts of tasks. */
final class TaskPartExamples {

    static final String BREAK_DOWN = """
            {"taskId":"0151f8c4-6800-7000-8008-000000000002","parts":[{"role":"CO_UNIT",
             "unitId":"0151f8c4-6800-7000-8001-000000000003","measures":"组织观看警示教育片","dueDate":"2016-10-31"}]}""";

    static final String PROGRESS = "{\"note\":\"宣传教育月方案已印发,六月起实施\"}";

    static final String EVIDENCE = """
            {"hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","origin":"荆宣文〔2016〕21号",
             "takenOn":"2016-06-30"}""";

    static final String COMPLETE = "{\"outcome\":\"宣传教育月按期举办\",\"evidence\":[" + EVIDENCE + "]}";

    static final String VERIFY = "{\"note\":\"现场核实\"}";

    static final String REASON = "{\"reason\":\"凭据与任务不符\"}";

    static final String DEED = """
            {"by":"clerk","officialId":"0151f8c4-6800-7000-8003-000000000009","at":"2016-01-12T01:00:00Z","note":null}""";

    static final String PART = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000201","taskId":"0151f8c4-6800-7000-8008-000000000002","year":2016,
             "no":"2","item":"开展党风廉政建设宣传教育","role":"CO_UNIT",
             "unitId":"0151f8c4-6800-7000-8001-000000000003","postId":"0151f8c4-6800-7000-8002-000000000103",
             "leadUnitId":"0151f8c4-6800-7000-8001-000000000006","leadPostId":"0151f8c4-6800-7000-8002-000000000107",
             "measures":"组织观看警示教育片","dueDate":"2016-10-31","status":"ASSIGNED","lateDays":0,
             "assigned":""" + DEED + """
            ,"progress":[],"outcome":null,"evidence":[],"completed":null,"completedOn":null,"verified":null,
             "returned":null,"withdrawn":null,"version":1,"_actions":[{"verb":"complete","method":"POST",
             "href":"/api/assignment/v1/task-parts/0153a1b2-c3d4-7000-8abc-000000000201/complete","allowed":true,
             "refusal":null}]}""";

    static final String BROKEN_DOWN = "{\"taskId\":\"0151f8c4-6800-7000-8008-000000000002\",\"parts\":[" + PART + "]}";

    static final String PARTS = "{\"items\":[" + PART + "],\"next\":null}";

    static final String SAME_HANDS = """
            {"type":"/problems/VERIFIER_IS_DOER","title":"核验人不得为承办人","status":422,"code":"VERIFIER_IS_DOER",
             "clause":{"id":"DESIGN-FOUR-EYES","title":"本系统设计 承办审核分离",
             "meaning":"起草、审核、签发、核验由不同的人承担"},"params":{"verifier":"liaison"},"retryable":false}""";

    private TaskPartExamples() {}
}
