package cn.zeren.assignment.task;

import static cn.zeren.platform.kernel.Role.COUNTY;
import static cn.zeren.platform.kernel.Role.LG_OFFICE;
import static cn.zeren.platform.kernel.Role.LG_OFFICE_HEAD;
import static cn.zeren.platform.kernel.Role.MAYOR;
import static cn.zeren.platform.kernel.Role.PARTY_SECRETARY;
import static cn.zeren.platform.kernel.Role.STANDING_COMMITTEE;
import static cn.zeren.platform.kernel.Role.UNIT_LIAISON;
import static cn.zeren.platform.kernel.Role.UNIT_PRINCIPAL;
import static cn.zeren.platform.kernel.Role.VICE_MAYOR;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Labelled;
import cn.zeren.platform.kernel.Role;
import java.util.Locale;

/** What can be done with a part of a task, and the roles that may. */
public enum TaskVerb implements Labelled {
    /** 报告进展. */
    PROGRESS(
            "报告进展",
            "Report progress",
            UNIT_PRINCIPAL,
            UNIT_LIAISON,
            COUNTY,
            PARTY_SECRETARY,
            MAYOR,
            STANDING_COMMITTEE,
            VICE_MAYOR),
    /** 报告完成. */
    COMPLETE(
            "报告完成",
            "Report completion",
            UNIT_PRINCIPAL,
            UNIT_LIAISON,
            COUNTY,
            PARTY_SECRETARY,
            MAYOR,
            STANDING_COMMITTEE,
            VICE_MAYOR),
    /** 核验通过. */
    VERIFY("核验", "Verify", LG_OFFICE, LG_OFFICE_HEAD),
    /** 退回. */
    SEND_BACK("退回", "Send back", LG_OFFICE, LG_OFFICE_HEAD),
    /** 撤回分解. */
    WITHDRAW("撤回", "Withdraw", LG_OFFICE, LG_OFFICE_HEAD);

    private final Words words;
    private final Role[] roles;

    TaskVerb(String zh, String en, Role... roles) {
        this.words = new Words(zh, en);
        this.roles = roles;
    }

    @Override
    public Words words() {
        return words;
    }

    /** The word in paths and {@code _actions}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean permits(Actor actor) {
        return actor.has(roles);
    }

    void require(Actor actor) {
        actor.require(roles);
    }

    /** Done by those who bear the part, rather than by the office that handed it out. */
    boolean isTheBearers() {
        return this == PROGRESS || this == COMPLETE;
    }
}
