package cn.zeren.notice.rectification;

import cn.zeren.platform.kernel.Labelled;
import cn.zeren.platform.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/** Where a list stands as a whole. It follows its problems, but for voiding, and goes with the notice that ordered it. */
public enum RectificationStatus implements Labelled {
    /** 整改中: a problem at least is not closed. */
    OPEN("整改中", "Open"),
    /** 全部销号. */
    CLOSED("已全部销号", "Closed"),
    /** 作废, with what ordered it, or all of its problems. */
    VOIDED("已作废", "Void");

    /** What moves it. */
    public enum Verb implements Labelled {
        /** The last open problem was closed. */
        FINISH("销号最后一个问题", "Close the last problem"),
        /** A closed problem was opened again. */
        RESUME("重新打开问题", "Reopen a problem"),
        VOID("作废", "Void"),
        /** What ordered it no longer stands. */
        WITHDRAW("随文书失效", "Withdraw with what ordered it");

        private final Words words;

        Verb(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** One row of the table. */
    public record Transition(RectificationStatus from, Verb verb, RectificationStatus to) {}

    /** Every way there is; what is not here can't happen. */
    public static final List<Transition> TABLE = List.of(
            new Transition(OPEN, Verb.FINISH, CLOSED),
            new Transition(OPEN, Verb.VOID, VOIDED),
            new Transition(OPEN, Verb.WITHDRAW, VOIDED),
            new Transition(CLOSED, Verb.RESUME, OPEN),
            new Transition(CLOSED, Verb.WITHDRAW, VOIDED));

    private final Words words;

    RectificationStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Why no problem of a list that stands so is opened again, if so: a list that is void stays it (RECTIFICATION_STATE). */
    Optional<Refusal> refusesReopening() {
        return this == VOIDED
                ? Optional.of(Refusal.status("RECTIFICATION_STATE", Rectification.CLAUSE, this, Verb.RESUME))
                : Optional.empty();
    }

    /** Where the verb leads from here, or nowhere. */
    public Optional<RectificationStatus> after(Verb verb) {
        return TABLE.stream()
                .filter(row -> row.from() == this && row.verb() == verb)
                .map(Transition::to)
                .findFirst();
    }
}
