package cn.zeren.assignment.change;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.platform.kernel.Labelled;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A unit's line as of a day: every unit it came out of, itself, and every unit that came out of it, each once, the
 * earliest first.
 */
public record Lineage(UUID unitId, LocalDate on, List<Stage> stages, Heir heir) {

    public enum Relation implements Labelled {
        /** The unit came out of it, at one or more removes. */
        BEFORE("前身", "Before it"),
        ITSELF("本单位", "Itself"),
        /** It came out of the unit. */
        AFTER("后继", "After it");

        private final Words words;

        Relation(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /**
     * One unit of the line.
     *
     * @param from the day it took over from another, null where it came out of none
     * @param to the day another last took over from it, null where none has
     * @param through the changes by which it took over
     */
    public record Stage(
            UUID unitId, Relation relation, LocalDate from, LocalDate to, List<FactRow<Succession>> through) {}

    /** Who holds on the day what the unit has open. */
    public record Heir(UUID unitId, Reason reason) {}

    public enum Reason implements Labelled {
        /** The unit still stands. */
        STANDS("单位仍在", "It stands"),
        /** It took over. */
        SUCCESSOR("由后继单位承接", "Taken over"),
        /** Nobody took over: what is open goes up the tree. */
        SUPERIOR("由上级单位承接", "Up the tree");

        private final Words words;

        Reason(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    public Lineage {
        stages = List.copyOf(stages);
    }

    /** The unit itself and all it came out of: whose records are its own past. */
    public Set<UUID> past() {
        return stages.stream()
                .filter(stage -> stage.relation() != Relation.AFTER)
                .map(Stage::unitId)
                .collect(Collectors.toSet());
    }
}
