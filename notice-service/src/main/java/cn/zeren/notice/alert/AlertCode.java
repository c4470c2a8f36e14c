package cn.zeren.notice.alert;

import cn.zeren.platform.kernel.Labelled;

/** What an alert is about. */
public enum AlertCode implements Labelled {
    /** A rung of the ladder was reached and a duty on it has no holder. */
    NO_ADDRESSEE("无送达对象", "No addressee"),
    /** Days are to be counted that the calendar does not reach. */
    CALENDAR_GAP("日历未收录", "Calendar ends too early"),
    /** Something is due from a unit that has no liaison. */
    NO_LIAISON("单位无联络员", "Unit without liaison"),
    /** Another system named a cause of a problem that is not on the list: it stands as OTHER until somebody has looked. */
    CAUSE_UNKNOWN("原因类别未收录", "Cause not on the list");

    private final Words words;

    AlertCode(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
