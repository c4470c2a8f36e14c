package cn.zeren.assignment.map;

/** What the API document shows of maps. */
final class MapExamples {

    static final String MAP = """
            {"title":"中共荆州市委员会2016年分层包保责任图","on":"2016-05-01","asKnownAt":null,"sheets":1,"nodes":[
             {"key":"POST:0151f8c4-6800-7000-8002-000000000114","kind":"POST","state":"HELD","unitId":null,
             "postId":"0151f8c4-6800-7000-8002-000000000114","officialId":"0151f8c4-6800-7000-8003-000000000005",
             "title":"副市长","name":"副市长甲"},{"key":"POST:0151f8c4-6800-7000-8002-000000000151","kind":"POST",
             "state":"HELD","unitId":"0151f8c4-6800-7000-8001-000000000032",
             "postId":"0151f8c4-6800-7000-8002-000000000151","officialId":"0151f8c4-6800-7000-8003-000000000015",
             "title":"荆州市教育局","name":"市教育局局长甲"}],"edges":[
             {"assignmentId":"0153a1b2-c3d4-7000-8abc-000000000102","from":"POST:0151f8c4-6800-7000-8002-000000000114",
             "to":"POST:0151f8c4-6800-7000-8002-000000000151","type":"PORTFOLIO_TO_PRINCIPAL","status":"ACTIVE",
             "validFrom":"2016-01-01","validTo":"2017-01-01"}]}""";

    static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"420mm\" height=\"297mm\"></svg>";

    private MapExamples() {}
}
