package cn.zeren.assignment.patrol;

import cn.zeren.platform.kernel.Labelled;
import java.util.Map;
import java.util.Optional;

/** How far a patrol has come. Being late with its report changes nothing here. */
public enum PatrolStatus implements Labelled {
    /** 巡查中. */
    OPEN("巡查中", "Under way"),
    /** 已报告市委. */
    REPORTED("已报告", "Reported");

    /** What is done with a patrol. */
    public enum Verb implements Labelled {
        USE_MEANS("记录巡查方式", "Record a means"),
        REPORT("报告市委", "Report");

        private final Words words;

        Verb(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** The whole table: a verb that is not in a status's row is refused there. */
    private static final Map<PatrolStatus, Map<Verb, PatrolStatus>> TABLE =
            Map.of(OPEN, Map.of(Verb.USE_MEANS, OPEN, Verb.REPORT, REPORTED), REPORTED, Map.of());

    private final Words words;

    PatrolStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<PatrolStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
