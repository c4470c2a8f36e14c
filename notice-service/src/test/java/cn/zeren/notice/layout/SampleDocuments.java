package cn.zeren.notice.layout;

import cn.zeren.notice.document.DocumentForm;
import cn.zeren.notice.document.DocumentModel;
import cn.zeren.notice.document.Paragraph;
import cn.zeren.notice.document.Paragraph.Level;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One document of each kind. Units are of the demo city, people are posts. */
public final class SampleDocuments {

    public static final List<String> OFFICE = List.of("荆州市党风廉政建设责任制", "领导小组办公室");

    private SampleDocuments() {}

    /** By the name of their kind. */
    public static Map<String, DocumentModel> all() {
        Map<String, DocumentModel> all = new LinkedHashMap<>();
        all.put("reminder-card", reminderCard());
        all.put("supervision-card", supervisionCard());
        all.put("recommendation", recommendation());
        all.put("rectification-notice", rectificationNotice());
        return all;
    }

    public static DocumentModel reminderCard() {
        return new DocumentModel(
                DocumentForm.LETTER,
                OFFICE,
                "荆廉办〔2026〕31号",
                null,
                List.of(),
                "关于2026年第四季度履行党风廉政建设第一责任人职责的提示卡",
                List.of("荆州市教育局局长甲同志"),
                List.of(
                        Paragraph.text("现就本季度应由你亲自履行的职责提示如下："),
                        Paragraph.text("一是听取班子成员履行“一岗双责”情况汇报，对领导班子分工的重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要案件亲自督办。"),
                        Paragraph.text("二是到联系点走访不少于1次，开展廉政谈话并形成记录，于12月20日前将情况报本办公室。"),
                        Paragraph.text("三是《2026年党风廉政建设责任清单》中由你单位牵头的任务尚有2项将于12月31日到期，请督促按期完成。"),
                        Paragraph.text("请阅后在系统内确认。")),
                List.of(),
                LocalDate.of(2026, 10, 8),
                null,
                List.of(),
                "荆州市党风廉政建设责任制领导小组办公室",
                LocalDate.of(2026, 10, 8),
                List.of());
    }

    public static DocumentModel supervisionCard() {
        return new DocumentModel(
                DocumentForm.LETTER,
                OFFICE,
                "荆廉办〔2026〕32号",
                "加急",
                List.of(),
                "关于督办2026年10月责任任务的督办卡",
                List.of("荆州市交通运输局"),
                List.of(
                        Paragraph.text("经核查，你单位承担的下列责任任务未按期完成，现予督办："),
                        new Paragraph(Level.FIRST, "任务进展", ""),
                        new Paragraph(Level.SECOND, "工程招投标专项治理。", "应于2026年9月30日完成，已逾期8天，形象进度为60%。"),
                        new Paragraph(Level.SECOND, "窗口单位作风整治。", "应于2026年10月31日完成，序时进度落后。"),
                        Paragraph.heading(Level.FIRST, "办理要求"),
                        Paragraph.text("请于2026年10月23日前将办理情况书面反馈本办公室。不能按期办结的，应当在期限届满前说明进展和原因。")),
                List.of(),
                LocalDate.of(2026, 10, 9),
                null,
                List.of("荆州市纪委派驻第四纪检监察组"),
                "荆州市党风廉政建设责任制领导小组办公室",
                LocalDate.of(2026, 10, 9),
                List.of());
    }

    public static DocumentModel recommendation() {
        return new DocumentModel(
                DocumentForm.UPWARD,
                OFFICE,
                "荆廉办〔2026〕5号",
                null,
                List.of("组长甲"),
                "关于2026年前三季度全市落实党风廉政建设责任制情况及有关工作的建议书",
                List.of("市委"),
                List.of(
                        Paragraph.text("现将2026年前三季度全市落实党风廉政建设责任制的总体情况、主要问题和工作建议报告如下。"),
                        Paragraph.heading(Level.FIRST, "总体情况"),
                        Paragraph.text(
                                "前三季度共发出提示卡、督办卡和整改通知书15件，督促整改问题15个，均已按程序核验销号。八个区域分层包保责任逐级落实，市级领导到联系点走访236次，各成员单位按季报送任务完成情况。"),
                        Paragraph.heading(Level.FIRST, "主要问题"),
                        new Paragraph(
                                Level.SECOND, "责任传导逐级递减。", "少数单位主要负责人对班子成员履责情况听取汇报不够经常，个别县（市、区）对所属部门的任务分解停留在转发文件。"),
                        new Paragraph(
                                Level.SECOND,
                                "整改质量不够均衡。",
                                "有3个问题在销号后的观察期内再次出现，反映出制度建设没有跟上：一是台账更新不及时；二是责任人变动后交接不清；三是佐证材料重复使用。"),
                        Paragraph.heading(Level.FIRST, "工作建议"),
                        new Paragraph(Level.SECOND, "压实第一责任人责任。", "建议由市委主要领导同志对连续两个季度任务落后的单位主要负责人进行约谈。"),
                        new Paragraph(Level.THIRD, "对逾期超过30个工作日的任务，", "由包保市级领导牵头督办。"),
                        new Paragraph(Level.THIRD, "对再次出现的问题，", "由领导小组办公室组织专项核查，并向市委报告。"),
                        new Paragraph(Level.SECOND, "健全长效机制。", "建议将整改情况纳入年度检查考核，对弄虚作假的从严处理。"),
                        Paragraph.text("以上建议妥否，请批示。")),
                List.of(
                        new DocumentModel.Attachment("2026年前三季度“两卡两书”办理情况统计表", List.of()),
                        new DocumentModel.Attachment("连续两个季度任务落后的单位名单及包保市级领导督办任务情况一览表", List.of())),
                LocalDate.of(2026, 10, 12),
                "联系人：综合科科长甲，电话：0716-0000000",
                List.of(),
                "荆州市党风廉政建设责任制领导小组办公室",
                LocalDate.of(2026, 10, 12),
                List.of());
    }

    public static DocumentModel rectificationNotice() {
        return new DocumentModel(
                DocumentForm.DOWNWARD,
                OFFICE,
                "荆廉办〔2026〕6号",
                null,
                List.of(),
                "关于责令荆州市交通运输局限期整改落实主体责任不力问题的整改通知书",
                List.of("荆州市交通运输局"),
                List.of(
                        Paragraph.text("2026年9月，检查考核组对你单位落实党风廉政建设责任制情况进行了检查。经领导小组研究，责令你单位对检查发现的问题限期整改。现将有关事项通知如下。"),
                        Paragraph.heading(Level.FIRST, "存在的问题"),
                        Paragraph.text("检查发现问题2个，事实、依据和整改要求见附件。"),
                        Paragraph.heading(Level.FIRST, "整改要求"),
                        new Paragraph(Level.SECOND, "制定整改方案。", "自收到本通知书之日起5个工作日内，逐项明确整改措施、责任人和完成时限，由主要负责人签字后报领导小组办公室。"),
                        new Paragraph(Level.SECOND, "按期完成整改。", "整改期限为2026年11月15日。整改完成后书面报告整改情况，并附佐证材料。"),
                        new Paragraph(Level.SECOND, "接受核验。", "领导小组办公室将组织核验，核验合格的予以销号；不合格的退回重办。"),
                        Paragraph.heading(Level.FIRST, "不按要求整改的后果"),
                        Paragraph.text("逾期不整改或者整改不到位的，依照有关规定约谈主要负责人，并视情形提出责任追究建议。"),
                        Paragraph.text("请你单位主要负责人亲自签收本通知书。")),
                List.of(new DocumentModel.Attachment(
                        "问题清单",
                        List.of(
                                new Paragraph(Level.FIRST, "班子成员“一岗双责”落实不到位", ""),
                                Paragraph.text("事实：2026年上半年领导班子未专题研究党风廉政建设工作，2名班子成员未对分管领域开展廉政谈话。"),
                                Paragraph.text("依据：《关于实行党风廉政建设责任制的规定》第七条。"),
                                Paragraph.text("要求：2026年10月31日前召开专题会议，补齐谈话记录，并建立季度汇报制度。"),
                                new Paragraph(Level.FIRST, "工程招投标监管存在漏洞", ""),
                                Paragraph.text("事实：抽查的5个项目中，有1个项目未按规定公示中标结果，3个项目变更审批手续不全。"),
                                Paragraph.text("依据：《关于实行党风廉政建设责任制的规定》第七条。"),
                                Paragraph.text("要求：2026年11月15日前完善审批流程，对相关责任人作出处理，并举一反三开展自查。")))),
                LocalDate.of(2026, 10, 15),
                null,
                List.of("荆州市纪委监委", "荆州市委组织部", "荆州市委巡察工作领导小组办公室", "荆州市纪委派驻第四纪检监察组"),
                "荆州市党风廉政建设责任制领导小组办公室",
                LocalDate.of(2026, 10, 16),
                List.of());
    }
}
