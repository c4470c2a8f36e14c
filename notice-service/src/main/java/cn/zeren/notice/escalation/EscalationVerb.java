package cn.zeren.notice.escalation;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Labelled;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Role;
import java.util.Locale;
import java.util.Optional;

/** What is decided on a proposed 约谈: by 领导小组办公室主任 or 纪委负责人, never by the clock. */
public enum EscalationVerb implements Labelled {
    /** 约谈 has been held. */
    TALK("约谈", "Talk"),
    /** 移交问责. */
    HAND_OVER("移交问责", "Hand over"),
    /** 不予约谈, 不予移交. */
    DISMISS("不予处理", "Dismiss");

    private static final Role[] ROLES = {Role.LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF};

    private final Words words;

    EscalationVerb(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The word in paths and {@code _actions}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The first line of each command. */
    static void require(Actor actor) {
        actor.require(ROLES);
    }

    /** FORBIDDEN for anybody else. */
    static Optional<Refusal> refuses(Actor actor) {
        return actor.refusesUnless(ROLES);
    }
}
