package cn.zeren.platform.kernel;

/** A code that has words for people, in code lists and in the text of a {@link Refusal}; machines are sent the code. */
public interface Labelled {

    /** What a code is called in Chinese and in English. */
    record Words(String zh, String en) {}

    Words words();

    default String label() {
        return words().zh();
    }

    default String labelEn() {
        return words().en();
    }

    default String label(String language) {
        return "en".equals(language) ? labelEn() : label();
    }
}
