package cn.zeren.notice.reservation;

import cn.zeren.platform.kernel.Labelled;
import java.util.List;
import java.util.Optional;

/** Where a reserved number stands, and the one table of how it gets on. */
public enum NumberStatus implements Labelled {
    /** 预留. */
    RESERVED("预留", "Reserved"),
    /** 启用: a paper kept elsewhere bears it. */
    USED("已启用", "Used"),
    /** 签发: a notice bears it, and keeps it whatever becomes of the notice. */
    SIGNED("已签发", "Signed"),
    /** 作废: kept, and never given again. */
    VOIDED("已作废", "Void");

    /** One row of the table. */
    public record Transition(NumberStatus from, NumberVerb verb, NumberStatus to) {}

    /** Every way there is. */
    public static final List<Transition> TABLE = List.of(
            new Transition(RESERVED, NumberVerb.USE, USED),
            new Transition(RESERVED, NumberVerb.SIGN, SIGNED),
            new Transition(RESERVED, NumberVerb.VOID, VOIDED),
            new Transition(USED, NumberVerb.VOID, VOIDED));

    private final Words words;

    NumberStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Where the verb leads from here, or nowhere. */
    public Optional<NumberStatus> after(NumberVerb verb) {
        return TABLE.stream()
                .filter(row -> row.from() == this && row.verb() == verb)
                .map(Transition::to)
                .findFirst();
    }
}
