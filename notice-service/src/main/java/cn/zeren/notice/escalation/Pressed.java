package cn.zeren.notice.escalation;

import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.limit.Subject;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A running limit whose level may have risen: what pressing it needs to know.
 *
 * @param aboutId the notice or rectification it belongs to
 * @param kind of the notice, or that it is about a list of problems: what {@code Slot.KIND} takes
 * @param docNo of the notice, or of the one that ordered the list; null where there is none
 * @param problem running number of the problem it is the limit of, or null
 * @param dueOn its last day in time
 * @param lastOn the last date a warning has set, or null
 * @param level the level it had
 */
public record Pressed(
        UUID id,
        Subject subject,
        UUID aboutId,
        UUID unitId,
        String kind,
        String docNo,
        Integer problem,
        Counting counting,
        LocalDate dueOn,
        int returns,
        LocalDate lastOn,
        int level,
        int round) {}
