package cn.zeren.notice.paper;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.projection.TaskFact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is written on one kind only. */
public sealed interface Parts {

    /** The kind it is written on. */
    NoticeKind kind();

    /**
     * 提示卡.
     *
     * @param duties of which it reminds
     * @param tasks coming up
     */
    record Reminder(List<DutyCode> duties, List<Task> tasks) implements Parts {
        public Reminder {
            duties = List.copyOf(duties);
            tasks = List.copyOf(tasks);
        }

        @Override
        public NoticeKind kind() {
            return NoticeKind.REMINDER_CARD;
        }
    }

    /**
     * 督办卡.
     *
     * @param duties under which what it is about falls; figures are told apart by them
     * @param tasks it is about
     * @param progress how far they are
     * @param problems what is wrong
     * @param requirement what is asked for, or null
     */
    record Supervision(
            List<DutyCode> duties, List<Task> tasks, List<String> progress, List<String> problems, String requirement)
            implements Parts {
        public Supervision {
            duties = List.copyOf(duties);
            tasks = List.copyOf(tasks);
            progress = List.copyOf(progress);
            problems = List.copyOf(problems);
        }

        @Override
        public NoticeKind kind() {
            return NoticeKind.SUPERVISION_CARD;
        }
    }

    /**
     * 建议书.
     *
     * @param situation 总体情况
     * @param majorProblems 突出问题
     * @param suggestions 建议
     */
    record Recommendation(String situation, List<String> majorProblems, List<String> suggestions) implements Parts {
        public Recommendation {
            majorProblems = List.copyOf(majorProblems);
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public NoticeKind kind() {
            return NoticeKind.RECOMMENDATION;
        }
    }

    /**
     * 整改通知书.
     *
     * @param problems one each, numbered from 1
     * @param planDue the last day for the unit's plan, or null
     * @param consequence the clause of what follows if nothing is put right, or null
     */
    record Rectification(List<Problem> problems, LocalDate planDue, String consequence) implements Parts {
        public Rectification {
            problems = List.copyOf(problems);
        }

        @Override
        public NoticeKind kind() {
            return NoticeKind.RECTIFICATION_NOTICE;
        }
    }

    /**
     * A task as it stood on the day of drafting: what is printed does not change when the year's list does.
     *
     * @param id fact id
     * @param no number in the year's list
     * @param item 工作内容
     * @param leads whether the unit is the 牵头单位 or one of the 责任(配合)单位
     * @param due 完成时限, the last day in time
     */
    record Task(UUID id, String no, String item, boolean leads, LocalDate due) {

        /** The task as the facts have it. */
        public static Task of(TaskFact task) {
            return new Task(task.id(), task.no(), task.item(), task.leads(), task.dueDate());
        }
    }

    /**
     * A problem to be put right.
     *
     * @param no 1, 2, 3 … on this notice
     * @param fact what was found
     * @param cause what it comes from; recurrence is counted by it
     * @param basis the article it breaks
     * @param demand what is asked for
     */
    record Problem(int no, String fact, ProblemCause cause, String basis, String demand) {}

    /** Nothing written beyond the text. */
    static Parts none(NoticeKind kind) {
        return switch (kind) {
            case REMINDER_CARD -> new Reminder(List.of(), List.of());
            case SUPERVISION_CARD -> new Supervision(List.of(), List.of(), List.of(), List.of(), null);
            case RECOMMENDATION -> new Recommendation("", List.of(), List.of());
            case RECTIFICATION_NOTICE -> new Rectification(List.of(), null, null);
        };
    }
}
