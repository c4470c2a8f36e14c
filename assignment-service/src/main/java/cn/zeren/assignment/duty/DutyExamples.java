package cn.zeren.assignment.duty;

/** Samples for the OpenAPI document. */
final class DutyExamples {

    private static final String ITEMS = """
            "items":[{"code":"D1","clause":"GD2010-7.1","text":"每半年专题研究一次党风廉政建设"},
             {"code":"D5","clause":"GD2010-7.5","text":"检查分管单位班子落实责任制情况"}]""";

    static final String DRAFT = """
            {"year":2016,"postId":"0151f8c4-6800-7000-8002-000000000114","basisDocNo":"荆廉办〔2016〕1号",
             "items":[{"code":"D1","text":"每半年专题研究一次党风廉政建设"},{"code":"D5","text":"检查分管单位班子落实责任制情况"}]}""";

    static final String AMEND = """
            {"items":[{"code":"D1","text":"每季度专题研究一次党风廉政建设"}],"reason":"年中调整分工"}""";

    static final String DUTY = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000201","year":2016,"postId":"0151f8c4-6800-7000-8002-000000000114",
             "postTitle":"副市长","unitId":"0151f8c4-6800-7000-8001-000000000002","unitName":"荆州市人民政府",
             "holders":[{"officialId":"0151f8c4-6800-7000-8003-000000000005","name":"副市长甲","kind":"REGULAR"}],
             "edition":1,"status":"DRAFT",""" + ITEMS + """
            ,"basisDocNo":"荆廉办〔2016〕1号","reason":null,"draftedBy":"office-clerk",
             "draftedAt":"2016-01-15T09:00:00+08:00","inForceAt":null,"supersededAt":null,"version":1,
             "_actions":[{"verb":"enter-force","method":"POST",
             "href":"/api/assignment/v1/duties/0153a1b2-c3d4-7000-8abc-000000000201/enter-force","allowed":true,
             "refusal":null}]}""";

    static final String DUTIES = "{\"items\":[" + DUTY + "],\"next\":null}";

    static final String EXISTS = """
            {"type":"/problems/DUTY_EXISTS","title":"该职务当年的职责已有第 1 版","status":409,"code":"DUTY_EXISTS",
             "params":{"dutyId":"0153a1b2-c3d4-7000-8abc-000000000201","edition":1},"retryable":false}""";

    static final String OUT_OF_TURN = """
            {"type":"/problems/DUTY_STATUS","title":"该版职责当前为“已被新版取代”,不能“以新版取代”","status":409,
             "code":"DUTY_STATUS","params":{"status":"SUPERSEDED","verb":"SUPERSEDE"},"retryable":false}""";

    private DutyExamples() {}
}
