package cn.zeren.notice.limit;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Labelled;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Role;
import java.util.Locale;
import java.util.Optional;

/** What moves a limit on. Only suspension is a command of its own; the others follow from what is done to the subject. */
public enum LimitVerb implements Labelled {
    /** 延期. */
    EXTEND("延期", "Extend"),
    /** 中止. */
    SUSPEND("中止", "Suspend"),
    /** 恢复. */
    RESUME("恢复", "Resume"),
    /** 完成: in time or late. */
    MEET("完成", "Meet"),
    /** 退回重办. */
    RETURN("退回", "Return"),
    /** 终止: its subject is closed, void or recalled. */
    END("终止", "End"),
    /** 重新起算: what had ended or was done is wanted again, for its subject is issued again or has grown. */
    RESTART("重新起算", "Restart");

    private final Words words;

    LimitVerb(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The word in paths and {@code _actions}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first line of the two commands: they are 领导小组办公室主任's. */
    static void require(Actor actor) {
        actor.require(Role.LG_OFFICE_HEAD);
    }

    /** FORBIDDEN for anybody else. */
    Optional<Refusal> refuses(Actor actor) {
        return actor.refusesUnless(Role.LG_OFFICE_HEAD);
    }
}
