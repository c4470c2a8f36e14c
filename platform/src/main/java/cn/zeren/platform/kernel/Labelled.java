package cn.zeren.platform.kernel;

/**
 * A code that has words for people. Machines are sent the code, people are shown the words: in code lists, and in the text
 * of a {@link Refusal} whose params carry it.
 */
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

    /** @param language en, or else zh */
    default String label(String language) {
        return "en".equals(language) ? labelEn() : label();
    }
}
