package cn.zeren.notice.print;

import static cn.zeren.notice.Samples.hand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.Samples;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.document.DocumentForm;
import cn.zeren.notice.document.DocumentModel;
import cn.zeren.notice.document.Paragraph;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.paper.Elements;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Term;
import cn.zeren.notice.paper.Urgency;
import cn.zeren.notice.print.NoticeDocument.About;
import cn.zeren.notice.problem.ProblemCause;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeDocumentTest {

    private static final About UNSIGNED = new About(List.of("领导小组", "办公室"), null, null);
    private static final About SIGNED = new About(List.of("领导小组", "办公室"), "主任甲", null);
    private static final LocalDate DUE = LocalDate.of(2016, 5, 1);

    @ParameterizedTest
    @CsvSource({
        "REMINDER_CARD,LETTER",
        "SUPERVISION_CARD,LETTER",
        "RECOMMENDATION,UPWARD",
        "RECTIFICATION_NOTICE,DOWNWARD"
    })
    void cardsAreLettersAndOfTheBooksOneGoesUpAndOneDown(NoticeKind kind, DocumentForm form) {
        assertEquals(
                form, NoticeDocument.of(drafted(Samples.draft(kind)), UNSIGNED).form());
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void aDraftHasNeitherNumberNorDateAndIsMarked(NoticeKind kind) {
        DocumentModel model = NoticeDocument.of(drafted(Samples.draft(kind)), UNSIGNED);

        assertNull(model.docNo());
        assertNull(model.issuedOn());
        assertNull(model.printedOn());
        assertEquals(List.of("草稿", "未签发"), model.stamps());
    }

    @Test
    void theDateIsThatOfTheSignatureAndTheDayOfPrintingThatOfIssue() {
        Notice notice = signed(Samples.draft(NoticeKind.SUPERVISION_CARD));
        DocumentModel signed = NoticeDocument.of(notice, SIGNED);
        notice.issue(hand(Samples.CLERK, Samples.NEW_YEAR.plusSeconds(86_400)), null);
        DocumentModel issued = NoticeDocument.of(notice, SIGNED);

        assertEquals("荆廉办〔2016〕3号", signed.docNo());
        assertEquals(LocalDate.of(2016, 1, 1), signed.issuedOn());
        assertNull(signed.printedOn());
        assertEquals(List.of("未印发"), signed.stamps());
        assertEquals(LocalDate.of(2016, 1, 2), issued.printedOn());
        assertEquals(List.of(), issued.stamps());
        assertEquals(List.of("主任甲"), issued.signers());
    }

    @Test
    void whatNoLongerHoldsSaysSoAndKeepsItsText() {
        Notice recalled = issued();
        recalled.recall(hand(Samples.OFFICE_HEAD), "有误");
        Notice voided = issued();
        voided.annul(hand(Samples.OFFICE_HEAD), "有误");
        Notice replaced = issued();
        List<Paragraph> before = NoticeDocument.of(replaced, SIGNED).body();
        replaced.giveWay(hand(Samples.OFFICE_HEAD), drafted(Samples.supervision()));
        DocumentModel after = NoticeDocument.of(replaced, new About(List.of("办公室"), "主任甲", "荆廉办〔2016〕4号"));

        assertEquals(List.of("已撤回"), NoticeDocument.of(recalled, SIGNED).stamps());
        assertEquals(List.of("作废"), NoticeDocument.of(voided, SIGNED).stamps());
        assertEquals(List.of("已由荆廉办〔2016〕4号替代"), after.stamps());
        assertEquals(before, after.body());
    }

    @Test
    void everyProblemOfARectificationNoticeIsPrintedWithItsBasisAndDemandAndTheLimits() {
        Parts parts = new Parts.Rectification(
                List.of(
                        new Parts.Problem(1, "三重一大事项未经集体研究", ProblemCause.POWER_UNCHECKED, "《规定》第七条", "补充研究"),
                        new Parts.Problem(2, "责任书未签订。", ProblemCause.DUTY_NOT_DEPLOYED, null, "限期签订。")),
                LocalDate.of(2016, 4, 1),
                "《规定》第十九条追究责任");
        String text = text(new Draft(
                NoticeKind.RECTIFICATION_NOTICE,
                null,
                Addressee.unit(Samples.UNIT, "荆州市财政局"),
                "整改通知书",
                "经检查，存在以下问题。\n\n现责令限期整改。",
                Samples.draft(NoticeKind.RECTIFICATION_NOTICE).reasons(),
                Samples.draft(NoticeKind.RECTIFICATION_NOTICE).explanation(),
                Elements.PLAIN,
                parts,
                Term.on(DUE),
                null));

        assertEquals("""
                TEXT 经检查，存在以下问题。
                TEXT 现责令限期整改。
                FIRST 存在问题及整改要求
                SECOND 三重一大事项未经集体研究。依据：《规定》第七条。整改要求：补充研究。
                SECOND 责任书未签订。整改要求：限期签订。
                FIRST 整改时限
                TEXT 请于2016年4月1日（含当日）前报送整改方案。请于2016年5月1日（含当日）前完成整改，并书面反馈整改结果。
                TEXT 逾期未整改或者整改不到位的，依照《规定》第十九条追究责任。""", text);
    }

    @Test
    void theAddresseeIsPrintedOnceThoughTheTextOfACardBeginsWithIt() {
        Draft card = Samples.draft(NoticeKind.SUPERVISION_CARD);
        DocumentModel model = NoticeDocument.of(
                drafted(Samples.card(
                        card.kind(),
                        card.period(),
                        card.addressee(),
                        card.title(),
                        "荆州市财政局:\n请签收本卡,并按时限完成。",
                        card.reasons(),
                        card.explanation(),
                        Term.of(15, Counting.NATURAL))),
                UNSIGNED);

        assertEquals(List.of("荆州市财政局"), model.to());
        assertEquals(List.of(Paragraph.text("请签收本卡，并按时限完成。"), Paragraph.text("请自印发之日起15个自然日内书面反馈办理情况。")), model.body());
    }

    @Test
    void aLimitInDaysIsPrintedAsDaysAlsoOnceItsLastDayIsKnown() {
        Draft draft = Samples.draft(NoticeKind.RECTIFICATION_NOTICE);
        String days = draft.term().days() + "个" + draft.term().counting().label();

        assertTrue(text(draft).contains("请自印发之日起" + days + "内完成整改"), text(draft));
    }

    @Test
    void elementsCommonToAllKindsArePrintedWhereTheStandardWantsThem() {
        Draft plain = Samples.draft(NoticeKind.SUPERVISION_CARD);
        Draft full = new Draft(
                plain.kind(),
                plain.period(),
                plain.addressee(),
                plain.title(),
                plain.body(),
                plain.reasons(),
                plain.explanation(),
                new Elements(
                        Urgency.EXTRA_URGENT,
                        3,
                        List.of(new Elements.Copy(UUID.randomUUID(), "市委办公室")),
                        List.of(),
                        List.of("按月报送进展"),
                        List.of(new Elements.Attachment("任务清单", null))),
                new Parts.Supervision(
                        List.of(),
                        List.of(new Parts.Task(UUID.randomUUID(), "7", "作风建设", false, LocalDate.of(2016, 6, 30))),
                        List.of("任务一滞后"),
                        List.of(),
                        "加快办理。"),
                Term.on(DUE),
                null);

        DocumentModel model = NoticeDocument.of(drafted(full), UNSIGNED);

        assertEquals("特急", model.urgency());
        assertEquals(List.of("市委办公室"), model.copiesTo());
        assertEquals("任务清单", model.attachments().get(0).name());
        assertEquals("""
                TEXT 示例正文
                FIRST 督办任务
                SECOND 第7号任务“作风建设”（配合），完成时限2016年6月30日。
                FIRST 办理进展
                SECOND 任务一滞后。
                FIRST 办理要求
                TEXT 加快办理。
                FIRST 工作要求
                SECOND 按月报送进展。
                TEXT 请于2016年5月1日（含当日）前书面反馈办理情况。""", text(full));
    }

    private static Notice drafted(Draft draft) {
        return Notice.draft(UUID.randomUUID(), draft, Samples.CLERK, Samples.NEW_YEAR);
    }

    private static Notice signed(Draft draft) {
        Notice notice = drafted(draft);
        notice.review(hand(Samples.REVIEWER));
        notice.sign(hand(Samples.OFFICE_HEAD), new DocNo("荆廉办", 2016, 3));
        return notice;
    }

    private static Notice issued() {
        Notice notice = signed(Samples.draft(NoticeKind.SUPERVISION_CARD));
        notice.issue(hand(Samples.CLERK), null);
        return notice;
    }

    private static String text(Draft draft) {
        return NoticeDocument.of(drafted(draft), UNSIGNED).body().stream()
                .map(paragraph -> paragraph.level() + " " + paragraph.heading() + paragraph.text())
                .collect(Collectors.joining("\n"));
    }
}
