package cn.zeren.assignment.responsibility;

/** What the API document shows of responsibilities. */
final class ResponsibilityExamples {

    private static final String TASK = """
            {"id":"0151f8c4-6800-7000-8008-000000000001","year":2016,"no":"1","item":"落实党风廉政建设责任制","part":"LEADER",
             "leadUnitId":"0151f8c4-6800-7000-8001-000000000032","dueDate":"2016-06-30","daysLeft":60}""";

    private static final String UNIT = """
            {"unitId":"0151f8c4-6800-7000-8001-000000000032","name":"荆州市教育局","type":"GOV_DEPARTMENT","unitsBelow":0,
             "posts":1,"vacantPosts":0,"tasksLed":1,"tasksJoined":0}""";

    private static final String VISIT = """
            {"id":"01547ae5-3c00-7000-8abc-000000000301","postId":"0151f8c4-6800-7000-8002-000000000114","postTitle":"副市长",
             "unitId":"0151f8c4-6800-7000-8001-000000000032","unitName":"荆州市教育局","plannedFor":"2016-04-20","daysLeft":-11}""";

    private static final String ISSUE = """
            {"id":"01547ae5-3c00-7000-8abc-000000000401","unitId":"0151f8c4-6800-7000-8001-000000000032",
             "unitName":"荆州市教育局","title":"公车管理","raisedOn":"2016-04-11","daysOpen":20,"status":"OPEN"}""";

    private static final String SPONSOR = """
            {"postId":"0151f8c4-6800-7000-8002-000000000114","officialId":"0151f8c4-6800-7000-8003-000000000005",
             "unitId":null,"name":"副市长甲","title":"副市长"}""";

    private static final String TARGET = """
            {"unitId":"0151f8c4-6800-7000-8001-000000000032","unitName":"荆州市教育局",
             "postId":"0151f8c4-6800-7000-8002-000000000151","officialId":"0151f8c4-6800-7000-8003-000000000015",
             "name":"市教育局局长甲"}""";

    private static final String ASSIGNMENT = "{\"id\":\"0153a1b2-c3d4-7000-8abc-000000000102\",\"status\":\"ACTIVE\","
            + "\"type\":\"PORTFOLIO_TO_PRINCIPAL\",\"tier\":2,\"sponsor\":" + SPONSOR + ",\"target\":" + TARGET
            + ",\"validFrom\":\"2016-01-01\",\"validTo\":\"2017-01-01\",\"rule\":\"leaderAnswersForPrincipal\","
            + "\"clauses\":[\"JZ-1.0\",\"GD2010-5\",\"JZ-1.1\",\"GD2010-26\"],"
            + "\"factIds\":[\"0151f8c4-6800-7000-8005-000000000020\"]}";

    static final String LEADER =
            "{\"officialId\":\"0151f8c4-6800-7000-8003-000000000005\",\"name\":\"副市长甲\",\"on\":\"2016-05-01\","
                    + "\"asKnownAt\":null,\"posts\":[{\"postId\":\"0151f8c4-6800-7000-8002-000000000114\","
                    + "\"title\":\"副市长\",\"rank\":\"MEMBER\",\"unitId\":\"0151f8c4-6800-7000-8001-000000000002\","
                    + "\"unitName\":\"荆州市人民政府\",\"kind\":\"REGULAR\"}],\"assignments\":[{\"through\":\"OWN\","
                    + "\"assignment\":" + ASSIGNMENT + "}],\"duties\":[],\"tasks\":[" + TASK + "],\"visits\":[" + VISIT
                    + "],\"units\":[" + UNIT
                    + "],\"issues\":[" + ISSUE
                    + "],\"counts\":{\"posts\":1,\"assignments\":1,\"units\":1,\"tasksLed\":1,\"tasksJoined\":0,"
                    + "\"tasksPastDue\":0,\"visitsDue\":1,\"visitsLate\":1,\"issuesOpen\":1}}";

    static final String OVERVIEW =
            "{\"unit\":{\"id\":\"0151f8c4-6800-7000-8001-000000000032\",\"code\":\"JZ-JYJ\",\"name\":\"荆州市教育局\","
                    + "\"type\":\"GOV_DEPARTMENT\",\"validFrom\":\"2010-01-01\",\"validTo\":null},\"on\":\"2016-05-01\","
                    + "\"asKnownAt\":null,\"posts\":[],\"answeredBy\":{"
                    + "\"unitId\":\"0151f8c4-6800-7000-8001-000000000032\",\"unitName\":\"荆州市教育局\","
                    + "\"on\":\"2016-05-01\",\"asKnownAt\":null,\"links\":[],\"gaps\":[],\"complete\":true},"
                    + "\"answersFor\":[],\"tasks\":[" + TASK + "],\"visits\":[" + VISIT + "],\"issues\":[" + ISSUE
                    + "],\"counts\":" + UNIT + "}";

    static final String TREE = "{\"planId\":\"0153a1b2-c3d4-7000-8abc-000000000001\",\"year\":2016,"
            + "\"managerUnitId\":\"0151f8c4-6800-7000-8001-000000000001\",\"on\":\"2016-05-01\",\"asKnownAt\":null,"
            + "\"sponsors\":1,\"targets\":1,\"blocking\":0,\"tiers\":[{\"type\":\"PORTFOLIO_TO_PRINCIPAL\",\"tier\":2,"
            + "\"sponsors\":1,\"targets\":1,\"children\":[{\"sponsor\":" + SPONSOR + ",\"targets\":1,\"children\":[{"
            + "\"assignmentId\":\"0153a1b2-c3d4-7000-8abc-000000000102\",\"status\":\"ACTIVE\",\"target\":" + TARGET
            + ",\"validFrom\":\"2016-01-01\",\"validTo\":\"2017-01-01\"}]}]}]}";

    private ResponsibilityExamples() {}
}
