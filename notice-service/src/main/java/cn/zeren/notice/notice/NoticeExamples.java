package cn.zeren.notice.notice;

/** Examples of the API description. */
public final class NoticeExamples {

    public static final String NOTICE = """
            {"id":"01524a3a-2c00-7000-9000-000000000001","version":3,"kind":"REMINDER_CARD","status":"SIGNED",
            "period":"2016-Q1","docNo":"荆廉办〔2016〕3号","title":"提示卡(2016年第一季度)",
            "body":"荆州市财政局局长甲同志:\\n您是本单位党风廉政建设第一责任人,请在2016年第一季度牢记并履行好党风廉政建设职责。\\n请签收本卡。",
            "addressee":{"kind":"PRINCIPAL","unitId":"0151f8c4-6800-7000-8001-000000000040",
            "postId":"0151f8c4-6800-7000-8002-000000000140","officialId":"0151f8c4-6800-7000-8003-000000000040",
            "name":"局长甲","title":"荆州市财政局局长"},
            "elements":{"urgency":"NONE","copies":1,"cc":[],"basis":[],"demands":[],"attachments":[]},
            "parts":{"reminder":{"duties":["D1"],"tasks":[]},"supervision":null,"recommendation":null,"rectification":null},
            "due":null,"openProblems":0,
            "reasons":[{"clause":"JZ-2.2","text":"您是本单位党风廉政建设第一责任人,请在2016年第一季度牢记并履行好党风廉政建设职责。",
            "facts":[{"kind":"tenure","id":"0151f8c4-6800-7000-8004-000000000040"}]}],
            "steps":{"drafted":{"by":"notice-cadence","officialId":null,"at":"2015-12-31T16:00:00Z","note":null},
            "reviewed":{"by":"clerk","officialId":"0151f8c4-6800-7000-8003-000000000008","at":"2016-01-04T00:30:00Z","note":null},
            "signed":{"by":"office-head","officialId":"0151f8c4-6800-7000-8003-000000000009","at":"2016-01-04T01:00:00Z","note":null},
            "issued":null,"received":null,"begun":null,"submitted":null,"verified":null,"returned":null,"recalled":null,
            "closed":null,"ended":null},
            "course":{"feedbacks":[],"extensions":[],"instructions":[],"followUps":[]},"replaces":null,"replacedBy":null,"besides":null,
            "_actions":[{"verb":"issue","method":"POST","href":"/api/notice/v1/notices/01524a3a-2c00-7000-9000-000000000001/issue",
            "allowed":true,"refusal":null}]}""";

    public static final String EXPLANATION = """
            {"steps":[{"rule":"Edition.on","clause":"JZ-2.2","policy":"cadence/1","facts":[],
            "in":{"day":"2016-01-01"},"out":{"timing":"EVERY_PERIOD"}},
            {"rule":"Causes.of","clause":"JZ-2.2","policy":null,"facts":[{"kind":"task","id":"0151f8c4-6800-7000-8008-000000000006"}],
            "in":{"day":"2016-01-01","period":"2016-Q1"},"out":{"overdue":"0","due":"1"}}]}""";

    public static final String EVIDENCE = """
            {"items":[{"id":"01524a3a-2c00-7000-9000-000000000003",
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","filename":"完成情况.pdf","origin":"财政局办公室",
            "takenOn":"2016-03-01","freshness":"FRESH","round":0,"submittedBy":"principal","submittedOfficialId":null,
            "submittedAt":"2016-03-02T01:00:00Z","sharedWith":[],"reusedFor":[]}]}""";

    public static final String REFUSED = """
            {"type":"/problems/SAME_PERSON","title":"“拟稿”与“签发”须由不同的人承担","status":422,"code":"SAME_PERSON",
            "clause":{"id":"DESIGN-FOUR-EYES","title":"本系统设计 承办审核分离","meaning":"起草、审核、签发、核验由不同的人承担"},
            "params":{"doing":"SIGN","done":"DRAFTED"},"retryable":false}""";

    public static final String PAGE = """
            {"items":[{"id":"01524a3a-2c00-7000-9000-000000000001","version":2,"kind":"REMINDER_CARD","status":"SIGNED",
            "period":"2016-Q1","docNo":"荆廉办〔2016〕3号","title":"提示卡(2016年第一季度)",
            "addressee":{"kind":"PRINCIPAL","unitId":"0151f8c4-6800-7000-8001-000000000040",
            "postId":"0151f8c4-6800-7000-8002-000000000140","officialId":"0151f8c4-6800-7000-8003-000000000040",
            "name":"局长甲","title":"荆州市财政局局长"},"due":null,"openProblems":0,"draftedAt":"2015-12-31T16:00:00Z","signedAt":"2016-01-04T01:00:00Z",
            "issuedAt":null,"receivedAt":null,"closedAt":null,"_actions":[]}],"next":null}""";

    private NoticeExamples() {}
}
