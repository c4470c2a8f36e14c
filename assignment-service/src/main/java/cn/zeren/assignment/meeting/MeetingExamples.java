package cn.zeren.assignment.meeting;

/** What the API document shows of joint meetings. */
final class MeetingExamples {

    static final String CONVENE = """
            {"unitId":"0151f8c4-6800-7000-8001-000000000001","title":"三季度联席会议","plannedFor":"2016-09-20",
             "agenda":["通报苗头性问题"],"attendees":["0151f8c4-6800-7000-8002-000000000114"]}""";

    static final String HOLD = """
            {"heldOn":"2016-09-20","attendees":[{"postId":"0151f8c4-6800-7000-8002-000000000114","present":true}],
             "resolutions":[{"text":"向分管副市长提出建议","postId":null,"dueOn":"2016-09-30"}]}""";

    static final String MEETING = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000901","version":2,"unitId":"0151f8c4-6800-7000-8001-000000000001",
             "title":"三季度联席会议","agenda":["通报苗头性问题"],"plannedFor":"2016-09-20","heldOn":"2016-09-20",
             "status":"HELD","attendees":[{"postId":"0151f8c4-6800-7000-8002-000000000114","title":"副市长",
             "officialId":"0151f8c4-6800-7000-8003-000000000005","name":"副市长甲","present":true}],
             "resolutions":[{"text":"向分管副市长提出建议","postId":null,"dueOn":"2016-09-30"}],
             "convened":{"by":"clerk","officialId":null,"at":"2016-09-10T01:00:00Z","note":null},
             "recorded":{"by":"clerk","officialId":null,"at":"2016-09-20T09:00:00Z","note":null},"ended":null,
             "_actions":[{"verb":"confirm","method":"POST",
             "href":"/api/assignment/v1/meetings/0153a1b2-c3d4-7000-8abc-000000000901/confirm","allowed":true,
             "refusal":null}]}""";

    static final String MEETINGS = "{\"items\":[" + MEETING + "],\"next\":null}";

    private MeetingExamples() {}
}
