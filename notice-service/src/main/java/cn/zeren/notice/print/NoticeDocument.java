package cn.zeren.notice.print;

import static cn.zeren.notice.document.Paragraph.Level.FIRST;
import static cn.zeren.notice.document.Paragraph.Level.SECOND;

import cn.zeren.notice.document.DocumentForm;
import cn.zeren.notice.document.DocumentModel;
import cn.zeren.notice.document.DocumentModel.Attachment;
import cn.zeren.notice.document.Paragraph;
import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.paper.Elements;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Term;
import cn.zeren.notice.paper.Urgency;
import cn.zeren.notice.proof.Deed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A notice in the elements of a document (GB/T 9704-2012). What came to it on its way is none of them: the paper says what
 * was issued, and above it what has become of that.
 */
final class NoticeDocument {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * What a notice does not know of itself.
     *
     * @param issuer name of the issuing office, in the parts a line may be broken between
     * @param signer name of who signed it, or null before
     * @param replacedBy number of the notice in its place, or null
     */
    record About(List<String> issuer, String signer, String replacedBy) {}

    private final Notice notice;
    private final About about;

    private NoticeDocument(Notice notice, About about) {
        this.notice = notice;
        this.about = about;
    }

    static DocumentModel of(Notice notice, About about) {
        return new NoticeDocument(notice, about).model();
    }

    /** Issued, and neither recalled, replaced nor voided since. */
    static boolean inForce(Notice notice) {
        return new NoticeDocument(notice, null).standing().isEmpty();
    }

    private DocumentModel model() {
        Elements elements = notice.elements();
        return new DocumentModel(
                form(),
                about.issuer(),
                notice.docNo() == null ? null : notice.docNo().text(),
                elements.urgency() == Urgency.NONE ? null : elements.urgency().label(),
                about.signer() == null ? List.of() : List.of(about.signer()),
                notice.title(),
                List.of(notice.addressee().salutation()),
                body(),
                elements.attachments().stream()
                        .map(attachment -> new Attachment(attachment.name(), List.of()))
                        .toList(),
                day(notice.signed()),
                null,
                elements.cc().stream().map(Elements.Copy::name).toList(),
                String.join("", about.issuer()),
                day(notice.issued()),
                stamps());
    }

    /** Cards are letters; of the two books one goes up (domain rule: a 建议书 shows its 签发人), one down. */
    private DocumentForm form() {
        return switch (notice.kind()) {
            case REMINDER_CARD, SUPERVISION_CARD -> DocumentForm.LETTER;
            case RECOMMENDATION -> DocumentForm.UPWARD;
            case RECTIFICATION_NOTICE -> DocumentForm.DOWNWARD;
        };
    }

    /** What nobody may overlook: it is no document yet, or no longer. */
    private List<String> stamps() {
        return notice.status() == NoticeStatus.REPLACED && about.replacedBy() != null
                ? List.of("已由" + about.replacedBy() + "替代")
                : standing();
    }

    private List<String> standing() {
        return switch (notice.status()) {
            case DRAFT, REVIEWED, REJECTED -> List.of("草稿", "未签发");
            case SIGNED -> List.of("未印发");
            case RECALLED -> List.of("已撤回");
            case REPLACED -> List.of("已更正替代");
            case VOIDED -> List.of("作废");
            default -> List.of();
        };
    }

    private List<Paragraph> body() {
        List<Paragraph> body = new ArrayList<>();
        String salutation = notice.addressee().salutation();
        notice.body()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                // a card's text begins with it; on paper it is an element of its own
                .filter(line -> !line.equals(salutation + ":") && !line.equals(salutation + "："))
                .forEach(line -> body.add(Paragraph.text(line)));
        Parts parts = notice.parts();
        if (parts instanceof Parts.Reminder reminder) {
            items(
                    body,
                    "需履行的责任",
                    reminder.duties().stream().map(duty -> duty.label()).toList());
            items(body, "近期任务", tasks(reminder.tasks()));
        } else if (parts instanceof Parts.Supervision supervision) {
            items(body, "督办任务", tasks(supervision.tasks()));
            items(body, "办理进展", supervision.progress());
            items(body, "存在问题", supervision.problems());
            section(body, "办理要求", supervision.requirement());
        } else if (parts instanceof Parts.Recommendation recommendation) {
            section(body, "总体情况", recommendation.situation());
            items(body, "突出问题", recommendation.majorProblems());
            items(body, "建议", recommendation.suggestions());
        } else if (parts instanceof Parts.Rectification rectification) {
            problems(body, rectification.problems());
        }
        items(body, "工作要求", notice.elements().demands());
        limits(body, parts);
        return body;
    }

    private static void items(List<Paragraph> body, String heading, List<String> items) {
        if (!items.isEmpty()) {
            body.add(Paragraph.heading(FIRST, heading));
            items.forEach(item -> body.add(Paragraph.item(SECOND, sentence(item))));
        }
    }

    private static List<String> tasks(List<Parts.Task> tasks) {
        return tasks.stream()
                .map(task -> "第%s号任务“%s”（%s），完成时限%s"
                        .formatted(task.no(), task.item(), task.leads() ? "牵头" : "配合", day(task.due())))
                .toList();
    }

    private static void section(List<Paragraph> body, String heading, String text) {
        if (text != null && !text.isBlank()) {
            body.add(Paragraph.heading(FIRST, heading));
            text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> body.add(Paragraph.text(line)));
        }
    }

    private static void problems(List<Paragraph> body, List<Parts.Problem> problems) {
        body.add(Paragraph.heading(FIRST, "存在问题及整改要求"));
        for (Parts.Problem problem : problems) {
            String basis = problem.basis() == null ? "" : "依据：" + sentence(problem.basis());
            String demand = problem.demand() == null ? "" : "整改要求：" + sentence(problem.demand());
            body.add(new Paragraph(SECOND, sentence(problem.fact()), basis + demand));
        }
    }

    /** The limits as they were set, not as they were extended since. */
    private void limits(List<Paragraph> body, Parts parts) {
        String limit = limit();
        if (parts instanceof Parts.Rectification rectification) {
            body.add(Paragraph.heading(FIRST, "整改时限"));
            String plan = rectification.planDue() == null ? "" : "请于" + by(rectification.planDue()) + "报送整改方案。";
            body.add(Paragraph.text(plan + "请" + limit + "完成整改，并书面反馈整改结果。"));
            if (rectification.consequence() != null) {
                body.add(Paragraph.text("逾期未整改或者整改不到位的，依照" + sentence(rectification.consequence())));
            }
        } else if (limit != null) {
            body.add(Paragraph.text("请" + limit + "书面反馈办理情况。"));
        }
    }

    private String limit() {
        Term term = notice.term();
        if (term.days() != null) {
            return "自印发之日起" + term.days() + "个" + term.counting().label() + "内";
        }
        LocalDate due = notice.course().firstDue() == null
                ? notice.due()
                : notice.course().firstDue();
        return due == null ? null : "于" + by(due);
    }

    /** The last day is in time (DESIGN-LATE), and the paper says so. */
    private static String by(LocalDate due) {
        return day(due) + "（含当日）前";
    }

    private static String sentence(String text) {
        String said = text.strip();
        return said.matches("(?s).*[。！？；]") ? said : said + "。";
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static LocalDate day(Deed deed) {
        return deed == null ? null : deed.at().atZone(ZONE).toLocalDate();
    }
}
