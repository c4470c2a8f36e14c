package cn.zeren.notice.ladder;

import cn.zeren.platform.kernel.Labelled;

/** A rung of the ladder: what is done at a level. */
public enum Rung implements Labelled {
    /** 临近提醒, at level 1. */
    REMINDER("临近提醒", "Reminder"),
    /** 催办, at level 2. */
    CHASE("催办", "Chase"),
    /** 告诫 with a new last date, at level 3. */
    WARNING("告诫", "Warning"),
    /** 约谈 is proposed, at level 4: from there it may be handed over to accountability. */
    SUMMONS("提请约谈", "Summons proposed");

    private final Words words;

    Rung(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The rung of a level above 0. */
    public static Rung at(int level) {
        return values()[level - 1];
    }
}
