package cn.zeren.notice.course;

import cn.zeren.notice.proof.Deed;
import java.time.LocalDate;

/**
 * 批示: what a leader of the committee wrote on a 建议书.
 *
 * @param leader post and name, as written
 * @param on the day of it
 * @param text what was written
 * @param followUp whether it asks for something to be done
 * @param recorded by whom and when
 */
public record Instruction(String leader, LocalDate on, String text, boolean followUp, Deed recorded) {}
