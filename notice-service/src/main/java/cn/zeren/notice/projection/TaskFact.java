package cn.zeren.notice.projection;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A task of the year's breakdown (任务分解) as it holds on the day asked about. A task lives as long as its row holds:
 * its calendar year, whether its limit has passed or not.
 *
 * @param id fact id
 * @param no number in the year's list
 * @param item 工作内容
 * @param leads whether the unit asked about is the 牵头单位 or one of the 责任(配合)单位
 * @param dueDate 完成时限, the last day in time
 */
public record TaskFact(UUID id, String no, String item, boolean leads, LocalDate dueDate) {}
