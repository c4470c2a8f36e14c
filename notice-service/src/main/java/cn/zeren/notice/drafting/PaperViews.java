package cn.zeren.notice.drafting;

import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.paper.DutyCode;
import cn.zeren.notice.paper.Elements;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Parts.Task;
import cn.zeren.notice.paper.Term;
import cn.zeren.notice.paper.Urgency;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.platform.kernel.Explanation.Fact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in about the elements, the parts and the limit of a notice. */
public final class PaperViews {

    private PaperViews() {}

    @Schema(name = "Secrecy", description = "密级;本网不办涉密公文,写明即拒 / A level; what has one is refused on this network")
    public record Secrecy(
            @NotBlank @Size(max = 20) String level,
            @Size(max = 40) @Schema(nullable = true) String until) {}

    @Schema(name = "NewElements", description = "公文要素 / Elements of an official document")
    public record ElementsRequest(
            @Schema(nullable = true) Urgency urgency,

            @Min(1) @Max(9999) @Schema(description = "份数,默认 1 / Copies, 1 by default", nullable = true)
            Integer copies,

            @Size(max = 100) @Schema(description = "抄送单位 / Units that get a copy", nullable = true)
            List<@NotNull UUID> cc,

            @Size(max = 100) @Schema(description = "依据 / The facts it rests on", nullable = true)
            List<@NotNull Fact> basis,

            @Size(max = 50) @Schema(description = "要求 / Demands", nullable = true)
            List<@NotBlank @Size(max = 1000) String> demands,

            @Size(max = 50) @Schema(description = "附件 / Attachments", nullable = true)
            List<@Valid @NotNull NewAttachment> attachments) {

        List<UUID> units() {
            return or(cc);
        }

        List<Fact> rest() {
            return or(basis);
        }

        Elements elements(List<Elements.Copy> copied) {
            return new Elements(
                    urgency == null ? Urgency.NONE : urgency,
                    copies == null ? 1 : copies,
                    copied,
                    or(basis),
                    or(demands),
                    or(attachments).stream()
                            .map(one -> new Elements.Attachment(one.name(), one.sha256()))
                            .toList());
        }
    }

    @Schema(name = "NewAttachment")
    public record NewAttachment(
            @NotBlank @Size(max = 200) String name,

            @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(
                    description = "SHA-256",
                    nullable = true,
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256) {}

    @Schema(name = "NewLimit", description = "时限:某日,或自印发起若干日 / A day, or so many days from issue")
    public record LimitRequest(
            @Schema(nullable = true) LocalDate due,

            @Min(1) @Max(3660) @Schema(nullable = true) Integer days,

            @Schema(description = "日数的算法,默认自然日 / How days are counted, calendar days by default", nullable = true)
            Counting counting) {

        /** Whether it is one of the two. */
        boolean clear() {
            return (due == null) != (days == null);
        }

        Term term() {
            return days == null ? Term.on(due) : Term.of(days, counting == null ? Counting.NATURAL : counting);
        }
    }

    /** What is written for one kind. */
    interface PartsRequest {

        /** Where it stands in what was sent, for pointers. */
        String member();

        /** The tasks it names, in its order. */
        default List<UUID> named() {
            return List.of();
        }

        /**
         * The parts.
         *
         * @param tasks the tasks named, as they stand on the day
         */
        Parts parts(List<Task> tasks);
    }

    @Schema(name = "NewReminder", description = "提示卡 / Of a reminder card")
    public record ReminderRequest(
            @Size(max = 8) @Schema(nullable = true) List<@NotNull DutyCode> duties,

            @Size(max = 100) @Schema(description = "该单位承担的任务 / Tasks the unit bears", nullable = true)
            List<@NotNull UUID> tasks)
            implements PartsRequest {

        @Override
        public String member() {
            return "reminder";
        }

        @Override
        public List<UUID> named() {
            return or(tasks);
        }

        @Override
        public Parts parts(List<Task> found) {
            return new Parts.Reminder(or(duties), found);
        }
    }

    @Schema(name = "NewSupervision", description = "督办卡 / Of a supervision card")
    public record SupervisionRequest(
            @Size(max = 8) @Schema(description = "所涉责任,供统计 / Duties it falls under, for the figures", nullable = true)
            List<@NotNull DutyCode> duties,

            @Size(max = 100) @Schema(description = "该单位承担的任务 / Tasks the unit bears", nullable = true)
            List<@NotNull UUID> tasks,

            @Size(max = 100) @Schema(nullable = true) List<@NotBlank @Size(max = 1000) String> progress,
            @Size(max = 100) @Schema(nullable = true) List<@NotBlank @Size(max = 1000) String> problems,
            @Size(max = 2000) @Schema(nullable = true) String requirement)
            implements PartsRequest {

        @Override
        public String member() {
            return "supervision";
        }

        @Override
        public List<UUID> named() {
            return or(tasks);
        }

        @Override
        public Parts parts(List<Task> found) {
            return new Parts.Supervision(or(duties), found, or(progress), or(problems), requirement);
        }
    }

    @Schema(name = "NewRecommendation", description = "建议书 / Of a recommendation")
    public record RecommendationRequest(
            @NotBlank @Size(max = 10_000) String situation,
            @Size(max = 100) @Schema(nullable = true) List<@NotBlank @Size(max = 2000) String> majorProblems,
            @Size(max = 100) @Schema(nullable = true) List<@NotBlank @Size(max = 2000) String> suggestions)
            implements PartsRequest {

        @Override
        public String member() {
            return "recommendation";
        }

        @Override
        public Parts parts(List<Task> none) {
            return new Parts.Recommendation(situation, or(majorProblems), or(suggestions));
        }
    }

    @Schema(name = "NewRectification", description = "整改通知书 / Of a rectification notice")
    public record RectificationRequest(
            @Size(max = 200) @Schema(nullable = true) List<@Valid @NotNull NewProblem> problems,

            @Schema(description = "报整改方案的末日 / The last day for the unit's plan", nullable = true)
            LocalDate planDue,

            @Size(max = 1000) @Schema(description = "不整改的后果 / What follows if nothing is put right", nullable = true)
            String consequence)
            implements PartsRequest {

        @Override
        public String member() {
            return "rectification";
        }

        @Override
        public Parts parts(List<Task> none) {
            List<NewProblem> all = or(problems);
            return new Parts.Rectification(
                    IntStream.range(0, all.size())
                            .mapToObj(at -> all.get(at).problem(at + 1))
                            .toList(),
                    planDue,
                    consequence);
        }
    }

    @Schema(name = "NewProblem", description = "需整改的问题,按次序编号 / A problem; numbered in the order given")
    public record NewProblem(
            @NotBlank @Size(max = 2000) String fact,

            @NotNull @Schema(description = "原因类别,见代码表 problem-cause / What it comes from, of code list problem-cause")
            ProblemCause cause,

            @NotBlank @Size(max = 500) @Schema(description = "所违反的条款 / The article it breaks")
            String basis,

            @NotBlank @Size(max = 2000) String demand) {

        Parts.Problem problem(int no) {
            return new Parts.Problem(no, fact, cause, basis, demand);
        }
    }

    private static <T> List<T> or(List<T> list) {
        return list == null ? List.of() : list;
    }
}
