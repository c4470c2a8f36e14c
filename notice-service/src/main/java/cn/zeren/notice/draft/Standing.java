package cn.zeren.notice.draft;

import cn.zeren.notice.matter.Matter;
import cn.zeren.notice.projection.Sponsor;
import cn.zeren.notice.projection.TaskFact;
import java.util.List;

/**
 * How a unit stands on the day asked about.
 *
 * @param tasks the live tasks it bears
 * @param matters what else is open of it
 * @param sponsors who answers for it (包保人)
 */
public record Standing(List<TaskFact> tasks, List<Matter> matters, List<Sponsor> sponsors) {

    public Standing {
        tasks = List.copyOf(tasks);
        matters = List.copyOf(matters);
        sponsors = List.copyOf(sponsors);
    }
}
