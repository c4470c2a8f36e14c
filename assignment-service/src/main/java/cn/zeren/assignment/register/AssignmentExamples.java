package cn.zeren.assignment.register;

/** What the API document shows of assignments. */
final class AssignmentExamples {

    static final String HISTORY = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000101","version":2,"history":[
             {"planId":"0153a1b2-c3d4-7000-8abc-000000000001","year":2016,"recordedFrom":"2016-01-12T01:00:00Z",
             "recordedTo":"2016-01-15T01:00:00Z","assignment":{"id":"0153a1b2-c3d4-7000-8abc-000000000101",
             "status":"CONFIRMED","type":"GROUP_MEMBER_TO_COUNTY","tier":3,
             "sponsor":{"postId":null,"officialId":null,"unitId":"0151f8c4-6800-7000-8001-000000000031",
             "name":"荆州市财政局","title":null},"target":{"unitId":"0151f8c4-6800-7000-8001-000000000103",
             "unitName":"公安县","postId":null,"officialId":null,"name":"公安县"},"validFrom":"2016-01-01",
             "validTo":"2017-01-01","rule":"memberAnswersForCounty","clauses":["JZ-1.0","JZ-3.1","JZ-1.1","GD2010-26"],
             "factIds":["0151f8c4-6800-7000-8007-000000000003"]}}]}""";

    static final String EXPLANATION = """
            {"assignmentId":"0153a1b2-c3d4-7000-8abc-000000000101","rule":"memberAnswersForCounty",
             "clauses":["JZ-1.0","JZ-3.1","JZ-1.1","GD2010-26"],"factIds":["0151f8c4-6800-7000-8007-000000000003"],
             "explanation":{"steps":[{"rule":"ledInspectionLastYear","clause":"JZ-3.1","policy":null,
             "facts":[{"kind":"inspection-lead","id":"0151f8c4-6800-7000-8007-000000000003"}],
             "in":{"year":"2016","inspectedIn":"2015"},
             "out":{"sponsorUnit":"0151f8c4-6800-7000-8001-000000000031"}}]}}""";

    private AssignmentExamples() {}
}
