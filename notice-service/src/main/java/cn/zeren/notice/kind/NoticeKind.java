package cn.zeren.notice.kind;

import cn.zeren.platform.kernel.Labelled;

/**
 * The kinds of notice, each with its one lawful addressee and its rhythm (clause JZ-2.2: every quarter a 提示卡 to the
 * 党政主要负责人, every month a 督办卡 to the units that bear tasks; a 建议书 to the city committee and a 整改通知书 to a unit when
 * there is need).
 */
public enum NoticeKind implements Labelled {
    /** 提示卡. */
    REMINDER_CARD("提示卡", "Reminder card", Rhythm.QUARTER, AddresseeKind.PRINCIPAL),
    /** 督办卡. */
    SUPERVISION_CARD("督办卡", "Supervision card", Rhythm.MONTH, AddresseeKind.UNIT),
    /** 建议书: the overall state and the major problems, told upward. */
    RECOMMENDATION("建议书", "Recommendation", Rhythm.ON_NEED, AddresseeKind.COMMITTEE),
    /** 整改通知书: orders a unit to put its problems right within a limit. */
    RECTIFICATION_NOTICE("整改通知书", "Rectification notice", Rhythm.ON_NEED, AddresseeKind.UNIT);

    /** The clause that orders all four. */
    public static final String CLAUSE = "JZ-2.2";

    private final Words words;
    private final Rhythm rhythm;
    private final AddresseeKind addressee;

    NoticeKind(String zh, String en, Rhythm rhythm, AddresseeKind addressee) {
        this.words = new Words(zh, en);
        this.rhythm = rhythm;
        this.addressee = addressee;
    }

    @Override
    public Words words() {
        return words;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    /** Whom a notice of this kind may be addressed to. */
    public AddresseeKind addressee() {
        return addressee;
    }
}
