package cn.zeren.notice.draft;

import java.util.Arrays;

/** What found an early signal, as a card says it. */
enum SignalRule {
    MANY_ISSUES("一段时间内问题多发"),
    PROBLEM_RECURRED("同一原因的问题再次发生"),
    JOINT_MEETING("联席会议研判");

    private final String phrase;

    SignalRule(String phrase) {
        this.phrase = phrase;
    }

    /** The phrase for a rule; a rule this service does not know yet is named by its code. */
    static String phrase(String code) {
        return Arrays.stream(values())
                .filter(rule -> rule.name().equals(code))
                .map(rule -> rule.phrase)
                .findFirst()
                .orElse(code);
    }
}
