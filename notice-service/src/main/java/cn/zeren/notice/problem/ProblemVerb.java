package cn.zeren.notice.problem;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Labelled;
import cn.zeren.platform.kernel.Role;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be done to a problem, which side does it, and the roles that may. */
public enum ProblemVerb implements Labelled {
    /** 制定整改方案. */
    PLAN("制定方案", "Plan", Side.UNIT, Role.UNIT_PRINCIPAL, Role.UNIT_LIAISON),
    /** 提交凭据. */
    EVIDENCE("提交凭据", "Add evidence", Side.UNIT, Role.UNIT_PRINCIPAL, Role.UNIT_LIAISON),
    /** 报告整改结果. */
    REPORT("报告整改", "Report", Side.UNIT, Role.UNIT_PRINCIPAL, Role.UNIT_LIAISON),
    /** 申请延期. */
    REQUEST_EXTENSION("申请延期", "Request extension", Side.UNIT, Role.UNIT_PRINCIPAL, Role.UNIT_LIAISON),
    /** 同意延期. */
    GRANT_EXTENSION("同意延期", "Grant extension", Side.ISSUER, Role.LG_OFFICE_HEAD),
    /** 不同意延期. */
    REFUSE_EXTENSION("不同意延期", "Refuse extension", Side.ISSUER, Role.LG_OFFICE_HEAD),
    /** 核验销号. */
    CLOSE("核验销号", "Verify and close", Side.ISSUER, Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.INSPECTION_LEADER),
    /** 退回重办. */
    RETURN("退回重办", "Return", Side.ISSUER, Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.INSPECTION_LEADER),
    /** 重新打开. */
    REOPEN("重新打开", "Reopen", Side.ISSUER, Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.INSPECTION_LEADER),
    /** 撤销. */
    VOID("撤销", "Void", Side.ISSUER, Role.LG_OFFICE_HEAD),
    /** 观察期满: time does it, no person. */
    SETTLE("观察期满", "Settle", Side.SERVICE);

    private enum Side {
        /** The unit that rectifies. */
        UNIT,
        /** Who ordered it, or inspected. */
        ISSUER,
        /** This service itself. */
        SERVICE
    }

    private final Words words;
    private final Side side;
    private final Role[] roles;

    ProblemVerb(String zh, String en, Side side, Role... roles) {
        this.words = new Words(zh, en);
        this.side = side;
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

    /** Whether the unit itself does it, and nobody for it. */
    public boolean ofUnit() {
        return side == Side.UNIT;
    }

    /** Whether one of the actor's roles allows it, or the service is at its own work. */
    public boolean permits(Actor actor) {
        return side == Side.SERVICE ? actor.everywhere() : Stream.of(roles).anyMatch(actor::has);
    }

    /** The first line of its command. */
    public void require(Actor actor) {
        actor.require(roles);
    }

    /** Those a person can use, in the order of work. */
    public static Stream<ProblemVerb> byPeople() {
        return Stream.of(values()).filter(verb -> verb.side != Side.SERVICE);
    }
}
