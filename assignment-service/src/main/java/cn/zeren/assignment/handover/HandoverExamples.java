package cn.zeren.assignment.handover;

/** Samples for the OpenAPI document. */
final class HandoverExamples {

    static final String DEPUTY = """
            {"cause":"RETIRED","reason":"前任已于六月退休,由副局长代为交接"}""";

    static final String HANDOVER = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000401","postId":"0151f8c4-6800-7000-8002-000000000151",
             "postTitle":"局长","unitId":"0151f8c4-6800-7000-8001-000000000032",
             "from":{"officialId":"0151f8c4-6800-7000-8003-000000000015","name":"市教育局局长甲"},
             "to":{"officialId":"0151f8c4-6800-7000-8003-000000000016","name":"市教育局局长乙"},
             "changedOn":"2016-07-01","dueOn":"2016-07-11","status":"GIVEN",
             "items":[{"kind":"LETTER","id":"0153a1b2-c3d4-7000-8abc-000000000301","title":"2016年责任书(副市长—局长)"}],
             "given":{"officialId":"0151f8c4-6800-7000-8003-000000000015","by":"persona-15",
             "at":"2016-07-04T09:00:00+08:00"},"deputyCause":null,"deputyReason":null,"taken":null,"daysLate":0,
             "version":2,"_actions":[{"verb":"confirm","method":"POST",
             "href":"/api/assignment/v1/handovers/0153a1b2-c3d4-7000-8abc-000000000401/confirm","allowed":true,
             "refusal":null}]}""";

    static final String HANDOVERS = "{\"items\":[" + HANDOVER + "],\"next\":null}";

    static final String NOT_A_PARTY = """
            {"type":"/problems/NOT_A_PARTY","title":"只有移交、接收双方本人可以确认","status":403,"code":"NOT_A_PARTY",
             "retryable":false}""";

    static final String NOT_A_DEPUTY = """
            {"type":"/problems/NOT_A_DEPUTY","title":"只有该单位领导班子中的其他成员可以代前任确认","status":403,
             "code":"NOT_A_DEPUTY","retryable":false}""";

    static final String OUT_OF_TURN = """
            {"type":"/problems/HANDOVER_STATUS","title":"交接当前为“已交接”,不能“确认接收”","status":409,
             "code":"HANDOVER_STATUS","params":{"status":"DONE","verb":"TAKE"},"retryable":false}""";

    private HandoverExamples() {}
}
