package cn.zeren.notice.delivery;

import static cn.zeren.notice.delivery.Slot.COUNT;
import static cn.zeren.notice.delivery.Slot.DAYS;
import static cn.zeren.notice.delivery.Slot.DOC_NO;
import static cn.zeren.notice.delivery.Slot.DUE_ON;
import static cn.zeren.notice.delivery.Slot.KIND;
import static cn.zeren.notice.delivery.Slot.LEVEL;
import static cn.zeren.notice.delivery.Slot.NO;
import static cn.zeren.notice.delivery.Slot.YEAR;

import cn.zeren.platform.kernel.Labelled;
import java.util.Set;

/** What a message says. Its texts are in {@code deliveries_zh.properties} and {@code deliveries_en.properties}. */
public enum Template implements Labelled {
    /** A notice has come for you. */
    NOTICE_ISSUED("新文书", "New notice", KIND, DOC_NO, DUE_ON),
    /** It was taken back. */
    NOTICE_RECALLED("文书撤回", "Notice recalled", KIND, DOC_NO),
    /** It was replaced by a corrected one. */
    NOTICE_REPLACED("文书更正", "Notice replaced", KIND, DOC_NO),
    /** Its feedback was sent back to be done again. */
    RETURNED("退回重办", "Returned", KIND, DOC_NO, DUE_ON),
    /** It is closed. */
    CLOSED("销号", "Closed", KIND, DOC_NO),
    /** More time was given. */
    EXTENSION_GRANTED("同意延期", "Extension granted", KIND, DOC_NO, DUE_ON),
    /** No more time was given. */
    EXTENSION_REFUSED("不同意延期", "Extension refused", KIND, DOC_NO, DUE_ON),
    /** Something waits for a signature. */
    TO_SIGN("待签发", "To be signed", KIND, COUNT),
    /** Something waits for verification. */
    TO_VERIFY("待核验", "To be verified", KIND, DOC_NO, NO),
    /** Something waits for a decision on more time. */
    TO_DECIDE("待批延期", "Extension to be decided", KIND, DOC_NO, NO, DUE_ON),
    /** A limit is near. */
    DUE_SOON("临近提醒", "Due soon", KIND, DOC_NO, NO, DUE_ON, DAYS),
    /** 催办. */
    CHASE("催办", "Chased", KIND, DOC_NO, NO, DUE_ON, DAYS, LEVEL),
    /** 告诫, with a last date. */
    WARNING("告诫", "Warned", KIND, DOC_NO, NO, DUE_ON, DAYS, LEVEL),
    /** 约谈 is proposed. */
    SUMMONS("约谈", "Summoned", KIND, DOC_NO, NO, DUE_ON, DAYS, LEVEL),
    /** It was handed over to accountability. */
    HANDED_OVER("移交问责", "Handed over", KIND, DOC_NO, NO, LEVEL),
    /** A list of problems was opened for the unit. */
    RECTIFICATION_OPENED("整改台账", "Rectification opened", COUNT, DUE_ON),
    /** A problem was sent back. */
    PROBLEM_RETURNED("问题退回", "Problem returned", NO, DUE_ON),
    /** A problem is closed. */
    PROBLEM_CLOSED("问题销号", "Problem closed", NO),
    /** A closed problem was opened again. */
    PROBLEM_REOPENED("问题重新打开", "Problem reopened", NO, DUE_ON),
    /** The unit has the same problem again. */
    RECURRENCE("问题复发", "Problem recurred", NO, COUNT),
    /** Something needs the operators' eye: a head post without a holder, a rung without an addressee. */
    OPS_ALERT("运行告警", "Operations alert", KIND, DOC_NO, NO, LEVEL, COUNT),
    /** The calendar lacks a year in which days are to be counted. */
    CALENDAR_GAP("日历未收录", "Calendar ends too early", YEAR);

    private final Words words;
    private final Set<Slot> slots;

    Template(String zh, String en, Slot... slots) {
        this.words = new Words(zh, en);
        this.slots = Set.of(slots);
    }

    @Override
    public Words words() {
        return words;
    }

    /** What its texts may tell. */
    public Set<Slot> slots() {
        return slots;
    }
}
