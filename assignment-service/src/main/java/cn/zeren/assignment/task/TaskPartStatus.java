package cn.zeren.assignment.task;

import static cn.zeren.assignment.task.TaskVerb.COMPLETE;
import static cn.zeren.assignment.task.TaskVerb.PROGRESS;
import static cn.zeren.assignment.task.TaskVerb.SEND_BACK;
import static cn.zeren.assignment.task.TaskVerb.VERIFY;
import static cn.zeren.assignment.task.TaskVerb.WITHDRAW;

import cn.zeren.platform.kernel.Labelled;
import java.util.Map;
import java.util.Optional;

/** How far a part of a task has come, and what may be done with it then. Being late changes nothing here. */
public enum TaskPartStatus implements Labelled {
    /** 已分解. */
    ASSIGNED("已分解", "Assigned"),
    /** 已报完成,待核验. */
    COMPLETED("待核验", "Completed, to be verified"),
    /** 已退回,续办. */
    RETURNED("已退回", "Sent back"),
    /** 已核验. */
    VERIFIED("已核验", "Verified"),
    /** 已撤回: broken down by mistake. */
    WITHDRAWN("已撤回", "Withdrawn");

    /** The whole table: a verb that is not in a status's row is refused there. */
    private static final Map<TaskPartStatus, Map<TaskVerb, TaskPartStatus>> TABLE = Map.of(
            ASSIGNED, Map.of(PROGRESS, ASSIGNED, COMPLETE, COMPLETED, WITHDRAW, WITHDRAWN),
            COMPLETED, Map.of(VERIFY, VERIFIED, SEND_BACK, RETURNED),
            RETURNED, Map.of(PROGRESS, RETURNED, COMPLETE, COMPLETED, WITHDRAW, WITHDRAWN),
            VERIFIED, Map.of(),
            WITHDRAWN, Map.of());

    private final Words words;

    TaskPartStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<TaskPartStatus> after(TaskVerb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }

    /** Whether those who bear it still have to do it. */
    public boolean isOpen() {
        return this == ASSIGNED || this == RETURNED;
    }
}
