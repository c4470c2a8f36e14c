package cn.zeren.notice.verify;

import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.platform.kernel.Labelled;
import java.util.Optional;

/** How a copy of a notice stands today. */
public enum Validity implements Labelled {
    /** 草稿: printed before it was signed; nobody is bound by it. */
    DRAFT("草稿", "Draft"),
    /** 未印发: printed between signing and issue. */
    UNISSUED("未印发", "Not issued"),
    /** 有效. */
    VALID("有效", "Valid"),
    /** 已撤回. */
    RECALLED("已撤回", "Recalled"),
    /** 已更正替代. */
    REPLACED("已更正替代", "Replaced"),
    /** 作废. */
    VOIDED("作废", "Void");

    private final Words words;

    Validity(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /**
     * How a copy stands. A copy never becomes more than it was when it was printed: a draft stays one though the notice has
     * been issued since, for nobody signed what that copy says.
     *
     * @param printedAs the notice's status when the copy was printed
     * @param now its status today
     */
    public static Validity of(NoticeStatus printedAs, NoticeStatus now) {
        return switch (printedAs) {
            case DRAFT, REVIEWED, REJECTED -> DRAFT;
            case SIGNED -> ended(now).orElse(UNISSUED);
            default -> ended(now).or(() -> ended(printedAs)).orElse(VALID);
        };
    }

    private static Optional<Validity> ended(NoticeStatus status) {
        return switch (status) {
            case RECALLED -> Optional.of(RECALLED);
            case REPLACED -> Optional.of(REPLACED);
            case VOIDED -> Optional.of(VOIDED);
            default -> Optional.empty();
        };
    }
}
