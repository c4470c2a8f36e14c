package cn.zeren.assessment.scheme;

/** Examples of the API's documentation; a test reads them with the records they stand for. */
final class SchemeExamples {

    static final String CONTENT = """
            {"title":"2016年度县市区党风廉政建设责任制检查考核方案","basis":"领导小组会议通过",
            "shape":{"items":1,"indicators":1,"reason":"示例:试点一个项目"},
            "items":[{"code":"7","name":"执纪问责","nameEn":"Discipline and accountability","points":"100.00",
            "indicators":[{"code":"7.1","name":"支持办案/双查落实","nameEn":"Support of cases","duty":"D8",
            "points":"100.00","scoring":{"method":"DEDUCT","maxDeduct":"100.00","perCase":"4.00","steps":[]},
            "inputs":["CASE_RESULT"],"criterion":"查实一起扣4分","weight":{"base":"100.00","shift":"0.00",
            "policy":"示例〔2016〕1号","reason":"试点"}}]}]}""";

    static final String DRAFT = "{\"assessmentGroup\":\"COUNTY\",\"year\":2016}";

    static final String REVISE = "{\"content\":" + CONTENT + "}";

    static final String SCHEME = """
            {"id":"0151f8c4-6800-7000-8a01-000000000001","version":0,"assessmentGroup":"COUNTY","year":2016,"edition":1,
            "status":"DRAFT","hash":null,"basedOn":null,"draftedAt":"2016-01-04T01:00:00Z","publishedAt":null,
            "supersededBy":null,"content":""" + CONTENT + """
            ,"_actions":[{"verb":"publish","method":"POST",
            "href":"/api/assessment/v1/schemes/0151f8c4-6800-7000-8a01-000000000001/publish","allowed":true,
            "refusal":null}]}""";

    static final String PAGE = """
            {"items":[{"id":"0151f8c4-6800-7000-8a01-000000000001","version":1,"assessmentGroup":"COUNTY","year":2016,"edition":1,
            "status":"PUBLISHED","title":"2016年度县市区党风廉政建设责任制检查考核方案",
            "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "publishedAt":"2016-01-05T01:00:00Z"}],"next":null}""";

    static final String EXPLANATION = """
            {"steps":[{"rule":"ScoringRule.check","clause":"JZ-3.1","policy":"zeren-proposal-1","facts":[],
            "in":{"indicator":"7.1","duty":"D8","base":"8.00","shift":"2.00","reason":"县市区有自己的纪检机关"},
            "out":{"points":"10.00"}}]}""";

    static final String APPLICABLE = """
            {"unitId":"0151f8c4-6800-7000-8001-000000000090","unitName":"公安县","year":2016,"groupAsOf":"2016-12-31",
            "scheme":""" + SCHEME + """
            ,"explanation":""" + EXPLANATION + "}";

    private SchemeExamples() {}
}
