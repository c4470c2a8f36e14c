package cn.zeren.notice.notice;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Labelled;
import cn.zeren.platform.kernel.Role;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What can be done to a notice, and the roles that may do it. A verb of the unit's side takes more than a role: see
 * {@link ReceiverRule}.
 */
public enum NoticeVerb implements Labelled {
    /** 修改: by the drafter, until it is reviewed. */
    REVISE("修改", "Revise", Role.LG_OFFICE, Role.LG_OFFICE_HEAD),
    /** 核稿. */
    REVIEW("核稿", "Review", Role.LG_OFFICE, Role.LG_OFFICE_HEAD),
    /** 退回修改, to the drafter. */
    SEND_BACK("退回修改", "Send back", Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF, Role.PARTY_SECRETARY),
    /** 不予签发. */
    REJECT("不予签发", "Reject", Role.LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF, Role.PARTY_SECRETARY),
    /** 签发: of these roles, the one the handling policy names for the kind. */
    SIGN("签发", "Sign", Role.LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF, Role.PARTY_SECRETARY),
    /** 印发. */
    ISSUE("印发", "Issue", Role.LG_OFFICE, Role.LG_OFFICE_HEAD),
    /** 签收. */
    RECEIVE("签收", "Receive"),
    /** 已阅: a 提示卡 ends by it. */
    ACKNOWLEDGE("已阅", "Acknowledge"),
    /** 承办. */
    BEGIN("承办", "Begin"),
    /** 反馈. */
    SUBMIT("反馈", "Submit feedback"),
    /** 核验: the office takes the feedback up. */
    VERIFY("核验", "Verify", Role.LG_OFFICE, Role.LG_OFFICE_HEAD),
    /** 退回重办. */
    RETURN("退回重办", "Return", Role.LG_OFFICE, Role.LG_OFFICE_HEAD),
    /** 销号. */
    CLOSE("销号", "Close", Role.LG_OFFICE, Role.LG_OFFICE_HEAD),
    /** 申请延期. */
    REQUEST_EXTENSION("申请延期", "Request an extension"),
    /** 同意延期. */
    GRANT_EXTENSION("同意延期", "Grant the extension", Role.LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF, Role.PARTY_SECRETARY),
    /** 不同意延期. */
    REFUSE_EXTENSION("不同意延期", "Refuse the extension", Role.LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF, Role.PARTY_SECRETARY),
    /** 登记批示: what the committee's leader wrote on a 建议书. */
    RECORD_INSTRUCTION("登记批示", "Record an instruction", Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.PARTY_SECRETARY),
    /** 撤回: from the addressee, before he has signed for it. */
    RECALL("撤回", "Recall", Role.LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF, Role.PARTY_SECRETARY),
    /** 更正替代: by a notice that names this one; it takes place when that one is issued. */
    REPLACE("更正替代", "Replace", Role.LG_OFFICE, Role.LG_OFFICE_HEAD),
    /** 作废. */
    VOID("作废", "Void", Role.LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF, Role.PARTY_SECRETARY);

    private final Words words;
    private final Role[] roles;

    NoticeVerb(String zh, String en, Role... roles) {
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

    /** Whether it is the addressee's side that does it. */
    public boolean ofTheReceiver() {
        return roles.length == 0;
    }

    /** Whether one of the actor's roles allows it. */
    public boolean permits(Actor actor) {
        return Stream.of(roles).anyMatch(actor::has);
    }

    /** The first line of its command, where it is the issuing side's. */
    public void require(Actor actor) {
        actor.require(roles);
    }
}
