package cn.zeren.notice.limit;

import static cn.zeren.notice.limit.LimitVerb.END;
import static cn.zeren.notice.limit.LimitVerb.EXTEND;
import static cn.zeren.notice.limit.LimitVerb.MEET;
import static cn.zeren.notice.limit.LimitVerb.RESTART;
import static cn.zeren.notice.limit.LimitVerb.RESUME;
import static cn.zeren.notice.limit.LimitVerb.RETURN;
import static cn.zeren.notice.limit.LimitVerb.SUSPEND;

import cn.zeren.platform.kernel.Labelled;
import java.util.List;
import java.util.Optional;

/** Where a limit stands, and the one table of how it gets on. That its last day has passed is no status: it runs on. */
public enum LimitStatus implements Labelled {
    /** 计时中. */
    RUNNING("计时中", "Running"),
    /** 已中止: its days stand still. */
    SUSPENDED("已中止", "Suspended"),
    /** 已完成, in time or late. */
    MET("已完成", "Met"),
    /** 已终止: nothing is waited for any more. */
    ENDED("已终止", "Ended");

    /** One row of the table. */
    public record Transition(LimitStatus from, LimitVerb verb, LimitStatus to) {}

    /** Every way there is; what is not here can't happen. */
    public static final List<Transition> TABLE = List.of(
            new Transition(RUNNING, EXTEND, RUNNING),
            new Transition(RUNNING, SUSPEND, SUSPENDED),
            new Transition(RUNNING, MEET, MET),
            new Transition(RUNNING, RETURN, RUNNING),
            new Transition(RUNNING, END, ENDED),
            new Transition(SUSPENDED, EXTEND, SUSPENDED),
            new Transition(SUSPENDED, RESUME, RUNNING),
            new Transition(SUSPENDED, MEET, MET),
            new Transition(SUSPENDED, END, ENDED),
            new Transition(MET, RETURN, RUNNING),
            new Transition(MET, RESTART, RUNNING),
            new Transition(ENDED, RESTART, RUNNING));

    private final Words words;

    LimitStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Where the verb leads from here, or nowhere. */
    public Optional<LimitStatus> after(LimitVerb verb) {
        return TABLE.stream()
                .filter(row -> row.from() == this && row.verb() == verb)
                .map(Transition::to)
                .findFirst();
    }
}
