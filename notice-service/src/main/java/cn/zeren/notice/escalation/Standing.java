package cn.zeren.notice.escalation;

import cn.zeren.notice.ladder.Addressed;
import cn.zeren.notice.ladder.Target;
import java.util.List;

/**
 * Who was told, and which duties of the rung had no holder.
 *
 * @param addressed in the order of the rung
 * @param missing each an open alert until it has a holder or nothing is waited for any more
 */
public record Standing(List<Addressed> addressed, List<Target> missing) {

    public Standing {
        addressed = List.copyOf(addressed);
        missing = List.copyOf(missing);
    }
}
