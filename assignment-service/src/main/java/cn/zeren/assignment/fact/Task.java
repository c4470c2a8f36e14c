package cn.zeren.assignment.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A task of the year's breakdown (任务分解). Holds for its calendar year.
 *
 * @param no its number in the year's list
 * @param item 工作内容
 * @param leadPostId post of the leader in charge, or null
 * @param leadUnitId 牵头单位
 * @param coUnitIds 责任(配合)单位
 * @param measures 工作措施, or null
 * @param dueDate 完成时限
 */
public record Task(
        int year,
        String no,
        String item,
        UUID leadPostId,
        UUID leadUnitId,
        List<UUID> coUnitIds,
        String measures,
        LocalDate dueDate)
        implements Fact {

    public Task {
        coUnitIds = List.copyOf(coUnitIds);
    }
}
