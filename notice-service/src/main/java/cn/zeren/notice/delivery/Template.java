package cn.zeren.notice.delivery;

import static cn.zeren.notice.delivery.Slot.COUNT;
import static cn.zeren.notice.delivery.Slot.DAYS;
import static cn.zeren.notice.delivery.Slot.DOC_NO;
import static cn.zeren.notice.delivery.Slot.DUE_ON;
import static cn.zeren.notice.delivery.Slot.KIND;
import static cn.zeren.notice.delivery.Slot.NO;
import static cn.zeren.notice.delivery.Slot.YEAR;

import cn.zeren.platform.kernel.Labelled;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a message says. Its texts are in {@code deliveries_zh.properties} and {@code deliveries_en.properties}. */
public enum Template implements Labelled {
    /** A notice has come for you. */
    NOTICE_ISSUED("新文书", "New notice", List.of(KIND), DOC_NO, DUE_ON),
    /** It was taken back. */
    NOTICE_RECALLED("文书撤回", "Notice recalled", List.of(KIND), DOC_NO),
    /** It was replaced by a corrected one. */
    NOTICE_REPLACED("文书更正", "Notice replaced", List.of(KIND), DOC_NO),
    /** Its feedback was sent back to be done again. */
    RETURNED("退回重办", "Returned", List.of(KIND), DOC_NO, DUE_ON),
    /** It is closed. */
    CLOSED("销号", "Closed", List.of(KIND), DOC_NO),
    /** More time was given. */
    EXTENSION_GRANTED("同意延期", "Extension granted", List.of(KIND), DOC_NO, NO, DUE_ON),
    /** No more time was given. */
    EXTENSION_REFUSED("不同意延期", "Extension refused", List.of(KIND), DOC_NO, NO, DUE_ON),
    /** Something waits for a signature. */
    TO_SIGN("待签发", "To be signed", List.of(KIND), COUNT),
    /** Something waits for verification. */
    TO_VERIFY("待核验", "To be verified", List.of(KIND), DOC_NO, NO),
    /** Something waits for a decision on more time. */
    TO_DECIDE("待批延期", "Extension to be decided", List.of(KIND), DOC_NO, NO, DUE_ON),
    /** A limit is near. */
    DUE_SOON("临近提醒", "Due soon", List.of(KIND), DOC_NO, NO, DUE_ON, DAYS),
    /** 催办. */
    CHASE("催办", "Chased", List.of(KIND), DOC_NO, NO, DUE_ON, DAYS),
    /** 告诫, with a last date. */
    WARNING("告诫", "Warned", List.of(KIND), DOC_NO, NO, DUE_ON, DAYS),
    /** 约谈 is proposed. */
    SUMMONS("约谈", "Summoned", List.of(KIND), DOC_NO, NO, DAYS),
    /** It was handed over to accountability. */
    HANDED_OVER("移交问责", "Handed over", List.of(KIND), DOC_NO, NO),
    /** A list of problems was opened for the unit. */
    RECTIFICATION_OPENED("整改台账", "Rectification opened", List.of(), COUNT, DUE_ON),
    /** A problem was sent back. */
    PROBLEM_RETURNED("问题退回", "Problem returned", List.of(NO), DUE_ON),
    /** A problem is closed. */
    PROBLEM_CLOSED("问题销号", "Problem closed", List.of(NO)),
    /** A closed problem was opened again. */
    PROBLEM_REOPENED("问题重新打开", "Problem reopened", List.of(NO), DUE_ON),
    /** The unit has the same problem again. */
    RECURRENCE("问题复发", "Problem recurred", List.of(NO)),
    /** Something needs the operators' eye: a head post without a holder, a rung without an addressee. */
    OPS_ALERT("运行告警", "Operations alert", List.of(), KIND, DOC_NO, NO),
    /** The calendar lacks a year in which days are to be counted. */
    CALENDAR_GAP("日历未收录", "Calendar ends too early", List.of(YEAR));

    private final Words words;
    private final List<Slot> always;
    private final Set<Slot> slots;

    Template(String zh, String en, List<Slot> always, Slot... also) {
        this.words = new Words(zh, en);
        this.always = always;
        this.slots = Stream.concat(always.stream(), Stream.of(also)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Words words() {
        return words;
    }

    /** What its texts can't do without: they would have a hole there. */
    public List<Slot> always() {
        return always;
    }

    /** What its texts may tell. */
    public Set<Slot> slots() {
        return slots;
    }

    /** Of the facts, by their slot's key, those it may tell. */
    public Map<String, String> of(Map<String, String> facts) {
        return slots.stream()
                .map(Slot::key)
                .filter(facts::containsKey)
                .collect(Collectors.toMap(key -> key, facts::get));
    }
}
