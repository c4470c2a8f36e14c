package cn.zeren.notice.notice;

/** Examples of the API description. */
public final class NoticeExamples {

    public static final String NOTICE = """
            {"id":"01524a3a-2c00-7000-9000-000000000001","version":2,"kind":"REMINDER_CARD","status":"SIGNED",
            "period":"2016-Q1","docNo":"荆廉办〔2016〕3号","title":"提示卡(2016年第一季度)",
            "body":"荆州市财政局局长甲同志:\\n您是本单位党风廉政建设第一责任人,请在2016年第一季度牢记并履行好党风廉政建设职责。\\n请签收本卡。",
            "addressee":{"kind":"PRINCIPAL","unitId":"0151f8c4-6800-7000-8001-000000000040",
            "postId":"0151f8c4-6800-7000-8002-000000000140","officialId":"0151f8c4-6800-7000-8003-000000000040",
            "name":"局长甲","title":"荆州市财政局局长"},
            "reasons":[{"clause":"JZ-2.2","text":"您是本单位党风廉政建设第一责任人,请在2016年第一季度牢记并履行好党风廉政建设职责。",
            "facts":[{"kind":"tenure","id":"0151f8c4-6800-7000-8004-000000000040"}]}],
            "drafted":{"by":"notice-cadence","officialId":null,"at":"2015-12-31T16:00:00Z","note":null},
            "signed":{"by":"office-head","officialId":"0151f8c4-6800-7000-8003-000000000009","at":"2016-01-04T01:00:00Z","note":null},
            "issued":null,"received":null,"closed":null,"ended":null,
            "_actions":[{"verb":"issue","method":"POST","href":"/api/notice/v1/notices/01524a3a-2c00-7000-9000-000000000001/issue",
            "allowed":true,"refusal":null}]}""";

    public static final String EXPLANATION = """
            {"steps":[{"rule":"CadenceEdition.on","clause":"JZ-2.2","policy":"cadence/1","facts":[],
            "in":{"day":"2016-01-01"},"out":{"policy":"EVERY_PERIOD"}},
            {"rule":"Causes.of","clause":"JZ-2.2","policy":null,"facts":[{"kind":"task","id":"0151f8c4-6800-7000-8008-000000000006"}],
            "in":{"day":"2016-01-01","period":"2016-Q1"},"out":{"overdue":"0","due":"1"}}]}""";

    public static final String REFUSED = """
            {"type":"/problems/SIGNER_IS_DRAFTER","title":"签发人不得为拟稿人","status":422,"code":"SIGNER_IS_DRAFTER",
            "clause":{"id":"GW2012-18","title":"党政机关公文处理工作条例 第十八条","meaning":"公文拟制包括起草、审核、签发"},
            "params":{"drafter":"clerk"},"retryable":false}""";

    public static final String PAGE = """
            {"items":[{"id":"01524a3a-2c00-7000-9000-000000000001","version":2,"kind":"REMINDER_CARD","status":"SIGNED",
            "period":"2016-Q1","docNo":"荆廉办〔2016〕3号","title":"提示卡(2016年第一季度)",
            "addressee":{"kind":"PRINCIPAL","unitId":"0151f8c4-6800-7000-8001-000000000040",
            "postId":"0151f8c4-6800-7000-8002-000000000140","officialId":"0151f8c4-6800-7000-8003-000000000040",
            "name":"局长甲","title":"荆州市财政局局长"},"draftedAt":"2015-12-31T16:00:00Z","signedAt":"2016-01-04T01:00:00Z",
            "issuedAt":null,"receivedAt":null,"closedAt":null,"_actions":[]}],"next":null}""";

    private NoticeExamples() {}
}
