package cn.zeren.notice.print;

import cn.zeren.notice.Samples;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.document.DocumentModel;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.draft.Reasons;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.paper.DutyCode;
import cn.zeren.notice.paper.Elements;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Term;
import cn.zeren.notice.paper.Urgency;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A notice of each kind, drafted, reviewed, signed and issued as any is, and printed from what it knows. */
final class SampleNotices {

    private static final List<String> OFFICE = List.of("荆州市党风廉政建设责任制", "领导小组办公室");
    private static final Instant SIGNED = Instant.parse("2016-10-12T01:00:00Z");
    private static final UUID ID = new UUID(0, 1);

    private SampleNotices() {}

    /** By the name of their kind. */
    static Map<String, DocumentModel> all() {
        Map<String, DocumentModel> all = new LinkedHashMap<>();
        all.put("reminder-card", printed(reminderCard(), 31, "办公室主任甲", Samples.OFFICE_HEAD));
        all.put("supervision-card", printed(supervisionCard(), 32, "办公室主任甲", Samples.OFFICE_HEAD));
        all.put("recommendation", printed(recommendation(), 33, "组长甲", Samples.SECRETARY));
        all.put("rectification-notice", printed(rectificationNotice(), 34, "组长甲", Samples.SECRETARY));
        return all;
    }

    private static DocumentModel printed(Draft draft, int number, String signer, Actor by) {
        Notice notice = Notice.draft(ID, draft, Samples.CLERK, SIGNED);
        notice.review(Samples.hand(Samples.REVIEWER, SIGNED));
        notice.sign(Samples.hand(by, SIGNED), new DocNo("荆廉办", 2016, number));
        notice.issue(
                Samples.hand(Samples.CLERK, SIGNED), draft.term().due(LocalDate.of(2016, 10, 12), LocalDate::plusDays));
        return NoticeDocument.of(notice, new NoticeDocument.About(OFFICE, signer, null));
    }

    private static Draft reminderCard() {
        return draft(
                NoticeKind.REMINDER_CARD,
                "2016-Q4",
                Addressee.principal(ID, ID, ID, "局长甲", "荆州市教育局局长"),
                "关于2016年第四季度履行党风廉政建设第一责任人职责的提示卡",
                "现就本季度应由你亲自履行的职责提示如下，请阅后在系统内确认。",
                Elements.PLAIN,
                new Parts.Reminder(
                        List.of(DutyCode.D1, DutyCode.D5, DutyCode.D7), List.of(task("12", "查处违规收取择校费问题", 10, 31))),
                Term.NONE);
    }

    private static Draft supervisionCard() {
        return draft(
                NoticeKind.SUPERVISION_CARD,
                "2016-10",
                Addressee.unit(ID, "荆州市交通运输局"),
                "关于督办2016年10月责任任务的督办卡",
                "经核查，你单位承担的下列责任任务未按期完成，现予督办。",
                new Elements(
                        Urgency.URGENT,
                        1,
                        List.of(new Elements.Copy(ID, "荆州市纪委派驻第四纪检监察组")),
                        List.of(),
                        List.of(),
                        List.of()),
                new Parts.Supervision(
                        List.of(DutyCode.D4),
                        List.of(task("21", "工程招投标专项治理", 9, 30)),
                        List.of("已逾期，完成自查，未开展抽查"),
                        List.of(),
                        "不能按期办结的，应当在期限届满前说明进展和原因。"),
                Term.on(LocalDate.of(2016, 10, 23)));
    }

    private static Draft recommendation() {
        return draft(
                NoticeKind.RECOMMENDATION,
                null,
                Addressee.committee(ID, "中共荆州市委员会"),
                "关于2016年前三季度全市落实党风廉政建设责任制情况及有关工作的建议书",
                "现将2016年前三季度全市落实党风廉政建设责任制的总体情况、突出问题和工作建议报告如下。",
                new Elements(
                        Urgency.NONE,
                        1,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Elements.Attachment("2016年前三季度“两卡两书”办理情况统计表", null),
                                new Elements.Attachment("连续两个季度任务落后的单位名单及包保市级领导督办任务情况一览表", null))),
                new Parts.Recommendation(
                        "前三季度共下发“两卡两书”15份，督促整改有关问题15个，均已按程序核验销号。八个片区分层包保责任逐级落实，市级领导到联系点走访236次，各成员单位按季报送任务完成情况。",
                        List.of(
                                "责任传导逐级递减，少数单位主要负责人听取班子成员履责情况汇报不够经常，个别县（市、区）的任务分解停留在转发文件",
                                "整改质量不够均衡，有3个问题在销号后的观察期内再次出现，反映出制度建设没有跟上",
                                "佐证材料重复使用，有2份材料先后由两个单位提交"),
                        List.of(
                                "压实第一责任人责任，由市委主要领导同志对连续两个季度任务落后的单位主要负责人进行约谈",
                                "对逾期超过30个工作日的任务，由包保市级领导牵头督办",
                                "对再次出现的问题，由领导小组办公室组织专项核查，并向市委报告",
                                "健全长效机制，将整改情况纳入年度检查考核，对弄虚作假的从严处理")),
                Term.NONE);
    }

    private static Draft rectificationNotice() {
        return draft(
                NoticeKind.RECTIFICATION_NOTICE,
                null,
                Addressee.unit(ID, "荆州市交通运输局"),
                "关于责令荆州市交通运输局限期整改落实主体责任不力问题的整改通知书",
                "2016年9月，检查考核组对你单位落实党风廉政建设责任制情况进行了检查。经领导小组研究，责令你单位对检查发现的问题限期整改。现将有关事项通知如下，请你单位主要负责人亲自签收。",
                new Elements(
                        Urgency.NONE,
                        1,
                        List.of(
                                new Elements.Copy(ID, "荆州市纪律检查委员会"),
                                new Elements.Copy(ID, "中共荆州市委组织部"),
                                new Elements.Copy(ID, "中共荆州市委巡察工作领导小组办公室"),
                                new Elements.Copy(ID, "荆州市纪委派驻第四纪检监察组")),
                        List.of(),
                        List.of("逐项明确整改措施、责任人和完成时限，整改方案由主要负责人签字", "整改完成后书面报告整改情况，并附佐证材料"),
                        List.of()),
                new Parts.Rectification(
                        List.of(
                                new Parts.Problem(
                                        1,
                                        "2016年上半年领导班子未专题研究党风廉政建设工作，2名班子成员未对分管领域开展廉政谈话",
                                        ProblemCause.DUTY_NOT_DEPLOYED,
                                        "《关于实行党风廉政建设责任制的规定》第七条第一项",
                                        "10月31日前召开专题会议，补齐谈话记录，并建立季度汇报制度"),
                                new Parts.Problem(
                                        2,
                                        "抽查的5个项目中，有1个项目未按规定公示中标结果，3个项目变更审批手续不全",
                                        ProblemCause.POWER_UNCHECKED,
                                        "《关于实行党风廉政建设责任制的规定》第七条第四项",
                                        "完善审批流程，对相关责任人作出处理，并举一反三开展自查")),
                        LocalDate.of(2016, 10, 21),
                        "《关于实行党风廉政建设责任制的规定》第十九条约谈主要负责人，并视情形追究责任"),
                Term.on(LocalDate.of(2016, 11, 15)));
    }

    private static Parts.Task task(String no, String item, int month, int day) {
        return new Parts.Task(ID, no, item, true, LocalDate.of(2016, month, day));
    }

    private static Draft draft(
            NoticeKind kind,
            String period,
            Addressee to,
            String title,
            String body,
            Elements elements,
            Parts parts,
            Term term) {
        return new Draft(
                kind,
                period == null ? null : Period.parse(period),
                to,
                title,
                body,
                new Reasons(List.of(new Reason(NoticeKind.CLAUSE, "示例理由。", List.of()))),
                new Explanation(List.of()),
                elements,
                parts,
                term,
                null);
    }
}
