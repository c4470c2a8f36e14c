package cn.zeren.notice.notice;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Labelled;
import cn.zeren.platform.kernel.Role;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be done to a notice, and the roles that may do it (the addressee may always sign for it). */
public enum NoticeVerb implements Labelled {
    /** 签发. */
    SIGN("签发", "Sign", Role.LG_OFFICE_HEAD),
    /** 不予签发. */
    REJECT("不予签发", "Reject", Role.LG_OFFICE_HEAD),
    /** 印发. */
    ISSUE("印发", "Issue", Role.LG_OFFICE, Role.LG_OFFICE_HEAD),
    /** 签收: by the addressee, or for the unit by its head or liaison. */
    RECEIVE("签收", "Receive", Role.UNIT_PRINCIPAL, Role.UNIT_LIAISON),
    /** 办结. */
    CLOSE("办结", "Close", Role.LG_OFFICE, Role.LG_OFFICE_HEAD),
    /** 作废. */
    VOID("作废", "Void", Role.LG_OFFICE_HEAD);

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
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether one of the actor's roles allows it. */
    public boolean permits(Actor actor) {
        return Stream.of(roles).anyMatch(actor::has);
    }

    /** The first line of its command. */
    public void require(Actor actor) {
        actor.require(roles);
    }
}
