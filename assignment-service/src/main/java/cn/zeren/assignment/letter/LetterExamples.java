package cn.zeren.assignment.letter;

/** Samples for the OpenAPI document. */
final class LetterExamples {

    static final String DRAFT = """
            {"assignmentId":"0153a1b2-c3d4-7000-8abc-000000000101","signDue":"2016-02-29","basisDocNo":"荆廉办〔2016〕3号",
             "items":[{"code":"D1","text":"分解年度任务并按季研究"},{"code":"D7","text":"纠正损害群众利益的不正之风"}]}""";

    static final String AMEND = """
            {"items":[{"code":"D1","text":"分解年度任务并按月研究"}],"reason":"任务调整","signDue":"2016-06-30"}""";

    static final String LETTER = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000301","year":2016,
             "assignmentId":"0153a1b2-c3d4-7000-8abc-000000000101",
             "sponsor":{"postId":"0151f8c4-6800-7000-8002-000000000114","title":"副市长",
             "unitId":"0151f8c4-6800-7000-8001-000000000002","unitName":"荆州市人民政府","holders":[
             {"officialId":"0151f8c4-6800-7000-8003-000000000005","name":"副市长甲","kind":"REGULAR"}]},
             "target":{"postId":"0151f8c4-6800-7000-8002-000000000151","title":"局长",
             "unitId":"0151f8c4-6800-7000-8001-000000000032","unitName":"荆州市教育局","holders":[
             {"officialId":"0151f8c4-6800-7000-8003-000000000015","name":"市教育局局长甲","kind":"REGULAR"}]},
             "edition":1,"status":"SIGNED_BY_UNIT",
             "items":[{"code":"D1","clause":"GD2010-7.1","text":"分解年度任务并按季研究"}],
             "basisDocNo":"荆廉办〔2016〕3号","reason":null,"signDue":"2016-02-29","issuedAt":"2016-02-01T09:00:00+08:00",
             "signed":{"officialId":"0151f8c4-6800-7000-8003-000000000015","by":"persona-15",
             "at":"2016-03-02T09:00:00+08:00"},"signedDaysLate":2,"countersigned":null,"inForceAt":null,"endedAt":null,
             "version":3,"_actions":[{"verb":"countersign","method":"POST",
             "href":"/api/assignment/v1/letters/0153a1b2-c3d4-7000-8abc-000000000301/countersign","allowed":true,
             "refusal":null}]}""";

    static final String LETTERS = "{\"items\":[" + LETTER + "],\"next\":null}";

    static final String EXISTS = """
            {"type":"/problems/LETTER_EXISTS","title":"双方当年的责任书已有第 1 版,请以新版替代","status":409,
             "code":"LETTER_EXISTS","params":{"letterId":"0153a1b2-c3d4-7000-8abc-000000000301","edition":1},
             "retryable":false}""";

    static final String OUT_OF_TURN = """
            {"type":"/problems/LETTER_STATUS","title":"责任书当前为“生效”,不能“签字”","status":409,
             "code":"LETTER_STATUS","params":{"status":"IN_FORCE","verb":"SIGN"},"retryable":false}""";

    static final String PROXY = """
            {"type":"/problems/NOT_THE_HOLDER","title":"须由当日任“局长”的本人签字,不得代签","status":403,
             "code":"NOT_THE_HOLDER","params":{"title":"局长"},"retryable":false}""";

    static final String RATE = """
            {"year":2016,"letters":2,"signed":1,"rate":"0.5000","clause":"JZ-1.2",
             "signedIds":["0153a1b2-c3d4-7000-8abc-000000000301"],
             "unsignedIds":["0153a1b2-c3d4-7000-8abc-000000000302"],
             "withoutLetterIds":["0153a1b2-c3d4-7000-8abc-000000000102"],
             "byClause":[{"clause":"GD2010-7.1","code":"D1","letters":2,"signed":1,"rate":"0.5000"}]}""";

    private LetterExamples() {}
}
