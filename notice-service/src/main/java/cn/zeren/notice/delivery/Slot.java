package cn.zeren.notice.delivery;

import java.util.regex.Pattern;

/**
 * What may stand in a message: codes, numbers and dates. There is no slot for words, so no text of a case, a problem or a
 * person can get into a message (设计默认: DESIGN-DELIVERY).
 */
public enum Slot {
    /** Code of the kind of notice, or {@link #RECTIFICATION}; the text says its name. */
    KIND("kind", "[A-Z_]{3,40}"),
    /** 发文字号. */
    DOC_NO("docNo", "\\p{IsHan}{1,12}〔\\d{4}〕[1-9]\\d{0,6}号"),
    /** A limit. */
    DUE_ON("dueOn", "\\d{4}-\\d\\d-\\d\\d"),
    /** How many days. */
    DAYS("days", "\\d{1,5}"),
    /** How many of them. */
    COUNT("count", "\\d{1,7}"),
    /** Running number of a problem. */
    NO("no", "\\d{1,4}"),
    /** A calendar year. */
    YEAR("year", "\\d{4}");

    /** What stands in {@link #KIND} where it is about a list of problems, or one of them. */
    public static final String RECTIFICATION = "RECTIFICATION";

    private final String key;
    private final Pattern form;

    Slot(String key, String form) {
        this.key = key;
        this.form = Pattern.compile(form);
    }

    /** Its name in {@link Dispatch#params()}. */
    public String key() {
        return key;
    }

    /** Whether the value is of its form. */
    public boolean takes(String value) {
        return form.matcher(value).matches();
    }
}
