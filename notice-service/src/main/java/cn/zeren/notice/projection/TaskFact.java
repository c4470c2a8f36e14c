package cn.zeren.notice.projection;

import cn.zeren.platform.kernel.Explanation.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A task of the year's breakdown (任务分解) as it holds on the day asked about. A task lives as long as its row holds:
 * its calendar year, whether its limit has passed or not; one broken down to the unit (JZ-1.2) only until what the unit bears
 * of it is verified or withdrawn.
 *
 * @param id fact id
 * @param no number in the year's list
 * @param item 工作内容
 * @param leads whether the unit asked about is the 牵头单位 or one of the 责任(配合)单位
 * @param dueDate 完成时限, the last day in time: the part's where it was broken down, else the task's
 * @param partId what the unit bears of it, or null where it was not broken down
 * @param reported whether the unit has reported its part complete, so that it is the office that is waited for
 */
public record TaskFact(
        UUID id, String no, String item, boolean leads, LocalDate dueDate, UUID partId, boolean reported) {

    /** The task, and the part of it. */
    public List<Fact> facts() {
        Fact task = new Fact("task", id);
        return partId == null ? List.of(task) : List.of(task, new Fact("task-part", partId));
    }
}
