package cn.zeren.notice.draft;

import cn.zeren.notice.projection.Sponsor;
import cn.zeren.platform.kernel.Explanation.Fact;
import java.util.List;

/**
 * One sentence of why a card was drafted.
 *
 * @param clause the clause it rests on
 * @param text the sentence, in Chinese
 * @param facts the facts it speaks of; a drafted-by-hand card may rest on what no system knows, so it may be empty there
 */
public record Reason(String clause, String text, List<Fact> facts) {

    public Reason {
        facts = List.copyOf(facts);
    }

    /** The sentence for a cause. */
    public static Reason of(Cause cause) {
        var task = cause.task();
        String what = "第%s号任务“%s”(%s)".formatted(task.no(), task.item(), task.leads() ? "牵头" : "配合");
        String text =
                switch (cause.kind()) {
                    case OVERDUE -> "%s应于%s完成,已逾期%d天。".formatted(what, task.dueDate(), cause.days());
                    case DUE_IN_PERIOD -> "%s应于%s完成,距时限还有%d天。".formatted(what, task.dueDate(), cause.days());
                };
        return new Reason(Causes.CLAUSE, text, task.facts());
    }

    /** The sentence that names who answers for the unit. */
    public static Reason of(Sponsor sponsor) {
        return new Reason(
                "JZ-1.1",
                "本单位党风廉政建设责任制的落实由%s包保。".formatted(sponsor.label()),
                List.of(new Fact("assignment", sponsor.assignmentId())));
    }
}
