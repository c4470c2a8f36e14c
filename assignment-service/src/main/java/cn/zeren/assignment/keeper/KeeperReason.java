package cn.zeren.assignment.keeper;

import cn.zeren.platform.kernel.Labelled;

/** Why it is he who keeps what is open on a post. */
public enum KeeperReason implements Labelled {
    /** In the post itself. */
    HOLDER("任职者", "Holds the post"),
    /** In the post itself, acting. */
    ACTING("代理者", "Acts in the post"),
    /** The post is empty or has ended: the head of its unit. */
    HEAD_OF_UNIT("本单位正职", "Head of the unit"),
    /** The unit was renamed, moved, merged or split: the head of the one that took over. */
    HEAD_OF_SUCCESSOR("后继单位正职", "Head of the unit that took over"),
    /** Nobody heads those: the head of the unit above. */
    HEAD_OF_SUPERIOR("上级单位正职", "Head of the unit above"),
    /** Nobody heads the whole tree: the topmost unit, until it has a head. */
    TOP_VACANT("最上级正职空缺", "The topmost unit has no head");

    private final Words words;

    KeeperReason(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
