package cn.zeren.notice.escalation;

import static cn.zeren.notice.escalation.EscalationVerb.DISMISS;
import static cn.zeren.notice.escalation.EscalationVerb.HAND_OVER;
import static cn.zeren.notice.escalation.EscalationVerb.TALK;

import cn.zeren.platform.kernel.Labelled;
import java.util.List;
import java.util.Optional;

/** Where a rung stands. Reminder, 催办 and 告诫 are done with when they are taken; a proposed 约谈 waits for a person. */
public enum EscalationStatus implements Labelled {
    /** 已发出. */
    TAKEN("已发出", "Taken"),
    /** 提请约谈. */
    PROPOSED("提请约谈", "Proposed"),
    /** 已约谈. */
    TALKED("已约谈", "Talked"),
    /** 已移交问责. */
    HANDED_OVER("已移交问责", "Handed over"),
    /** 不予处理. */
    DISMISSED("不予处理", "Dismissed");

    /** One row of the table. */
    public record Transition(EscalationStatus from, EscalationVerb verb, EscalationStatus to) {}

    /** Every way there is; what is not here can't happen. */
    public static final List<Transition> TABLE = List.of(
            new Transition(PROPOSED, TALK, TALKED),
            new Transition(PROPOSED, HAND_OVER, HANDED_OVER),
            new Transition(PROPOSED, DISMISS, DISMISSED),
            new Transition(TALKED, HAND_OVER, HANDED_OVER),
            new Transition(TALKED, DISMISS, DISMISSED));

    private final Words words;

    EscalationStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Where the verb leads from here, or nowhere. */
    public Optional<EscalationStatus> after(EscalationVerb verb) {
        return TABLE.stream()
                .filter(row -> row.from() == this && row.verb() == verb)
                .map(Transition::to)
                .findFirst();
    }
}
