package cn.zeren.notice.problem;

import static cn.zeren.notice.problem.ProblemVerb.CLOSE;
import static cn.zeren.notice.problem.ProblemVerb.EVIDENCE;
import static cn.zeren.notice.problem.ProblemVerb.GRANT_EXTENSION;
import static cn.zeren.notice.problem.ProblemVerb.PLAN;
import static cn.zeren.notice.problem.ProblemVerb.REFUSE_EXTENSION;
import static cn.zeren.notice.problem.ProblemVerb.REOPEN;
import static cn.zeren.notice.problem.ProblemVerb.REPORT;
import static cn.zeren.notice.problem.ProblemVerb.REQUEST_EXTENSION;
import static cn.zeren.notice.problem.ProblemVerb.RETURN;
import static cn.zeren.notice.problem.ProblemVerb.SETTLE;
import static cn.zeren.notice.problem.ProblemVerb.VOID;

import cn.zeren.platform.kernel.Labelled;
import java.util.List;
import java.util.Optional;

/**
 * Where a problem stands, and the one table of how it gets on. {@link ProblemVerb} says who may use a verb, {@link
 * Problem#refuses} what else stands against it.
 */
public enum ProblemStatus implements Labelled {
    /** 已发现: the unit owes a plan. */
    FOUND("待定方案", "Found", true),
    /** 整改中. */
    PLANNED("整改中", "Planned", true),
    /** 已报告: somebody of the issuing side is to verify. */
    REPORTED("待核验", "Reported", true),
    /** 退回重办. */
    RETURNED("退回重办", "Returned", true),
    /** 销号后重新打开. */
    REOPENED("重新打开", "Reopened", true),
    /** 销号, under watch. */
    CLOSED("已销号", "Closed", false),
    /** 观察期满 without its coming again. */
    SETTLED("观察期满", "Settled", false),
    /** 撤销: listed wrongly, or with what listed it. */
    VOIDED("已撤销", "Void", false);

    /** One row of the table. */
    public record Transition(ProblemStatus from, ProblemVerb verb, ProblemStatus to) {}

    /** Every way there is; what is not here can't happen. */
    public static final List<Transition> TABLE = List.of(
            new Transition(FOUND, PLAN, PLANNED),
            new Transition(FOUND, EVIDENCE, FOUND),
            new Transition(FOUND, REQUEST_EXTENSION, FOUND),
            new Transition(FOUND, GRANT_EXTENSION, FOUND),
            new Transition(FOUND, REFUSE_EXTENSION, FOUND),
            new Transition(FOUND, VOID, VOIDED),
            new Transition(PLANNED, PLAN, PLANNED),
            new Transition(PLANNED, EVIDENCE, PLANNED),
            new Transition(PLANNED, REPORT, REPORTED),
            new Transition(PLANNED, REQUEST_EXTENSION, PLANNED),
            new Transition(PLANNED, GRANT_EXTENSION, PLANNED),
            new Transition(PLANNED, REFUSE_EXTENSION, PLANNED),
            new Transition(PLANNED, VOID, VOIDED),
            new Transition(REPORTED, CLOSE, CLOSED),
            new Transition(REPORTED, RETURN, RETURNED),
            new Transition(REPORTED, VOID, VOIDED),
            new Transition(RETURNED, PLAN, PLANNED),
            new Transition(RETURNED, EVIDENCE, RETURNED),
            new Transition(RETURNED, REPORT, REPORTED),
            new Transition(RETURNED, REQUEST_EXTENSION, RETURNED),
            new Transition(RETURNED, GRANT_EXTENSION, RETURNED),
            new Transition(RETURNED, REFUSE_EXTENSION, RETURNED),
            new Transition(RETURNED, VOID, VOIDED),
            new Transition(CLOSED, REOPEN, REOPENED),
            new Transition(CLOSED, SETTLE, SETTLED),
            new Transition(SETTLED, REOPEN, REOPENED),
            new Transition(REOPENED, PLAN, PLANNED),
            new Transition(REOPENED, EVIDENCE, REOPENED),
            new Transition(REOPENED, REPORT, REPORTED),
            new Transition(REOPENED, REQUEST_EXTENSION, REOPENED),
            new Transition(REOPENED, GRANT_EXTENSION, REOPENED),
            new Transition(REOPENED, REFUSE_EXTENSION, REOPENED),
            new Transition(REOPENED, VOID, VOIDED));

    private final Words words;
    private final boolean open;

    ProblemStatus(String zh, String en, boolean open) {
        this.words = new Words(zh, en);
        this.open = open;
    }

    @Override
    public Words words() {
        return words;
    }

    /** Whether the unit is still held to it. */
    public boolean open() {
        return open;
    }

    /** Where the verb leads from here, or nowhere. */
    public Optional<ProblemStatus> after(ProblemVerb verb) {
        return TABLE.stream()
                .filter(row -> row.from() == this && row.verb() == verb)
                .map(Transition::to)
                .findFirst();
    }
}
