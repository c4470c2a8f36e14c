package cn.zeren.notice.statistics;

import cn.zeren.platform.kernel.Labelled;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What figures can be told apart by. */
public enum Dimension implements Labelled {
    /** 文种. */
    KIND("文种", "Kind"),
    /** 单位: the addressee's. */
    UNIT("单位", "Unit"),
    /** 包保人: whoever answered for the unit on the day counted by; a unit may have several. */
    SPONSOR("包保人", "Sponsor"),
    /** 区域: of grid supervision, the one the unit lay in on that day. */
    REGION("区域", "Region"),
    /** 职责: each duty a card names; of a 整改通知书 and of a problem, the one that was not done. */
    DUTY("职责", "Duty"),
    /** 月份: of the day counted by. */
    MONTH("月份", "Month");

    /** What stands for those that have none. */
    public static final String NONE = "NONE";

    private final Words words;

    Dimension(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The word in questions and answers: {@code kind}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether one id may count under several of its values, so that the parts add up to more than the whole. */
    public boolean overlaps() {
        return this == SPONSOR || this == DUTY;
    }

    /** The dimension of that word. */
    public static Optional<Dimension> named(String path) {
        return Stream.of(values())
                .filter(dimension -> dimension.path().equals(path))
                .findFirst();
    }
}
