package cn.zeren.accountability.liability;

import static cn.zeren.accountability.liability.ResponsibilityKind.OVERALL;
import static cn.zeren.accountability.liability.ResponsibilityKind.PRIMARY;
import static cn.zeren.accountability.liability.ResponsibilityKind.SECONDARY;

import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Labelled;
import java.time.LocalDate;
import java.util.List;

/**
 * How somebody is tied to a unit, which kind of responsibility follows, and by which clauses. This table is the whole
 * mapping from facts to kinds. What it yields is a proposal for the investigators, who add or drop with a reason.
 */
public enum Tie implements Labelled {
    /** The unit's own leading body. */
    OWN_BODY("本单位领导班子", "Own leading body", OVERALL, null, "GD2010-6", "WZ2019-6"),
    /** The head of that body: 第一责任人. */
    OWN_HEAD("本单位主要负责人", "Its head", PRIMARY, null, "GD2010-6", "WZ2019-6"),
    /** The leader in charge of the unit by 分工, who answers for its principal. */
    IN_CHARGE("分管领导", "Leader in charge", PRIMARY, null, "JZ-1.1", "JZ-1.2", "GD2010-6", "WZ2019-6"),
    /**
     * The head of the member unit that answers for a county until its problems are rectified. No regulation names the kind:
     * the policy edition does.
     */
    GROUP_MEMBER(
            "包保成员单位负责人",
            "Head of the member unit",
            SECONDARY,
            "zeren-liability-1",
            "JZ-1.1",
            "DESIGN-LIABILITY-MEMBER"),
    /** The leading body of the committee or government the unit belongs to. */
    HIGHER_BODY("上级领导班子", "Leading body above", OVERALL, null, "JZ-1.1", "GD2010-6", "WZ2019-6"),
    /** Its head, who answers for the whole (负总责). */
    HIGHER_HEAD("上级主要负责人", "Its head above", PRIMARY, null, "JZ-1.1", "GD2010-6", "WZ2019-6");

    private final Words words;
    private final ResponsibilityKind kind;
    private final String policy;
    private final List<String> clauses;

    Tie(String zh, String en, ResponsibilityKind kind, String policy, String... clauses) {
        this.words = new Words(zh, en);
        this.kind = kind;
        this.policy = policy;
        this.clauses = List.of(clauses);
    }

    @Override
    public Words words() {
        return words;
    }

    public ResponsibilityKind kind() {
        return kind;
    }

    /** Edition of the policy that fills what the clauses leave open, or null. */
    public String policy() {
        return policy;
    }

    /** The clauses in force on the day of the act: what is a breach is judged by the rule of its day. */
    public List<String> clausesOn(LocalDate day) {
        return clauses.stream().filter(id -> Clauses.get(id).appliesOn(day)).toList();
    }
}
