package cn.zeren.assignment.patrol;

/** What the API document shows of patrols. */
final class PatrolExamples {

    static final String OPEN = """
            {"contactPointId":"0151f8c4-6800-7000-800b-000000000003","counterpartUnitId":"0151f8c4-6800-7000-8001-000000000039",
             "startedOn":"2016-04-11","reportDue":"2016-05-10"}""";

    static final String MEANS = """
            {"means":"FORUM","on":"2016-04-12","note":"召开乡镇干部座谈会"}""";

    static final String REPORT = """
            {"docNo":"荆财发〔2016〕30号","hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "origin":"档案室 2016-30","takenOn":"2016-05-06"}""";

    static final String PATROL = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000301","contactPointId":"0151f8c4-6800-7000-800b-000000000003",
             "regionId":"0151f8c4-6800-7000-8009-000000000003","unitId":"0151f8c4-6800-7000-8001-000000000070",
             "leaderPostId":"0151f8c4-6800-7000-8002-000000000103",
             "counterpartUnitId":"0151f8c4-6800-7000-8001-000000000039","startedOn":"2016-04-11",
             "reportDue":"2016-05-10","lateDays":0,"status":"OPEN",
             "opened":{"by":"liaison","officialId":null,"at":"2016-04-11T01:00:00Z","note":null},
             "means":[{"means":"REPORT_TAKEN","on":"2016-04-12","note":null,"intakeReference":"JB-2016-0017",
             "recorded":{"by":"liaison","officialId":null,"at":"2016-04-12T08:00:00Z","note":null}}],
             "reportDocNo":null,"report":[],"reported":null,"reportedOn":null,"version":2,"_actions":[{"verb":"report",
             "method":"POST","href":"/api/assignment/v1/patrols/0153a1b2-c3d4-7000-8abc-000000000301/report",
             "allowed":true,"refusal":null}]}""";

    static final String PATROLS = "{\"items\":[" + PATROL + "],\"next\":null}";

    private PatrolExamples() {}
}
