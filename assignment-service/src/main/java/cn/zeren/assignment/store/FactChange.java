package cn.zeren.assignment.store;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact about to change.
 *
 * @param head as it will stand, its version already raised
 * @param held all its rows until now, closed ones too
 */
public record FactChange<T extends Fact>(FactHead head, List<FactRow<T>> held, Timeline.Change<T> change) {

    public boolean isNew() {
        return head.version() == 1;
    }

    /** All its rows as they will stand. */
    public List<FactRow<T>> history() {
        List<FactRow<T>> rows = new ArrayList<>(held.size() + change.opened().size());
        for (FactRow<T> row : held) {
            rows.add(change.closed().stream()
                    .filter(closed -> row.current() && closed.valid().equals(row.valid()))
                    .findFirst()
                    .orElse(row));
        }
        rows.addAll(change.opened());
        return rows;
    }
}
