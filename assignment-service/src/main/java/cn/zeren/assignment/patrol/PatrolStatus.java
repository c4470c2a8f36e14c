package cn.zeren.assignment.patrol;

import java.util.Map;
import java.util.Optional;

/** How far a patrol has come. Being late with its report changes nothing here. */
public enum PatrolStatus {
    /** 巡查中. */
    OPEN("巡查中", "Under way"),
    /** 已报告市委. */
    REPORTED("已报告", "Reported");

    /** What is done with a patrol. */
    public enum Verb {
        USE_MEANS("记录巡查方式"),
        REPORT("报告市委");

        private final String label;

        Verb(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The whole table: a verb that is not in a status's row is refused there. */
    private static final Map<PatrolStatus, Map<Verb, PatrolStatus>> TABLE =
            Map.of(OPEN, Map.of(Verb.USE_MEANS, OPEN, Verb.REPORT, REPORTED), REPORTED, Map.of());

    private final String label;
    private final String labelEn;

    PatrolStatus(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    public String label() {
        return label;
    }

    public String labelEn() {
        return labelEn;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<PatrolStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
