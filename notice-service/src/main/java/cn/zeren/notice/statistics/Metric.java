package cn.zeren.notice.statistics;

import cn.zeren.platform.kernel.Labelled;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dictionary of what is counted (JZ-2.2, DESIGN-STATISTICS). A code keeps its meaning for good: when a definition
 * changes, the edition grows, and every figure names the edition it was counted by.
 */
public enum Metric implements Labelled {
    /** 下发. */
    ISSUED(
            "下发数",
            "Issued",
            new Meaning(
                    Subject.NOTICE,
                    1,
                    "JZ-2.2",
                    "印发日期在期内的文书;作废、撤回和被替代的不计",
                    "Notices whose day of issue lies in the period; void, recalled and replaced ones do not count")),
    /** 签收. */
    RECEIVED(
            "签收数",
            "Received",
            new Meaning(
                    Subject.NOTICE,
                    1,
                    "DESIGN-RECEIPT",
                    "期内下发的文书中,已经签收的",
                    "Of those issued in the period, the ones signed for")),
    /** 应反馈. */
    FEEDBACK_OWED(
            "应反馈数",
            "Feedback owed",
            new Meaning(
                    Subject.NOTICE,
                    1,
                    "DESIGN-LATE",
                    "期内下发、定有反馈期限的文书中,已反馈的和期限已过的;期限未到而未反馈的、中止计期的不计",
                    "Of those issued in the period with a limit for feedback: fed back, or past the limit. One whose limit still"
                            + " runs or stands still, and that was not fed back, does not count")),
    /** 按期反馈. */
    FEEDBACK_ON_TIME(
            "按期反馈数",
            "Feedback on time",
            new Meaning(
                    Subject.NOTICE,
                    1,
                    "DESIGN-LATE",
                    "应反馈的文书中,在期限当日或之前反馈的;期限经批准延期的,以新期限为准;退回后以重新反馈之日为准",
                    "Of those that owe feedback, fed back on the last day of the limit or before; after a granted extension the"
                            + " new limit counts, after a return the day of the new feedback")),
    /** 逾期. */
    OVERDUE(
            "逾期数",
            "Overdue",
            new Meaning(
                    Subject.NOTICE,
                    1,
                    "DESIGN-LATE",
                    "应反馈的文书中,逾期反馈的和逾期仍未反馈的",
                    "Of those that owe feedback, fed back after the limit or not yet")),
    /** 延期. */
    EXTENDED(
            "延期数",
            "Extended",
            new Meaning(
                    Subject.NOTICE,
                    1,
                    "DESIGN-EXTENSION",
                    "期内下发的文书中,反馈期限至少延过一次的",
                    "Of those issued in the period, the ones whose limit was extended at least once")),
    /** 退回. */
    RETURNED(
            "退回数",
            "Returned",
            new Meaning(
                    Subject.NOTICE,
                    1,
                    "DESIGN-VERIFY",
                    "期内下发的文书中,核验后至少退回过一次的",
                    "Of those issued in the period, the ones returned at least once on verification")),
    /** 销号. */
    CLOSED(
            "销号数",
            "Closed",
            new Meaning(
                    Subject.NOTICE,
                    1,
                    "DESIGN-VERIFY",
                    "期内下发的文书中,已经办结销号的",
                    "Of those issued in the period, the closed")),
    /** 签收率. */
    RECEIPT_RATE("签收率", "Receipt rate", Meaning.rate(RECEIVED, ISSUED)),
    /** 按期反馈率. */
    ON_TIME_RATE("按期反馈率", "On-time feedback rate", Meaning.rate(FEEDBACK_ON_TIME, FEEDBACK_OWED)),
    /** 销号率. */
    CLOSURE_RATE("销号率", "Closure rate", Meaning.rate(CLOSED, ISSUED)),
    /** 平均办结天数. */
    DAYS_TO_CLOSE(
            "平均办结天数",
            "Mean days to close",
            new Meaning(
                    Subject.NOTICE,
                    1,
                    "DESIGN-STATISTICS",
                    "期内下发并已销号的文书,从印发之日到销号之日的自然日数的平均值,保留两位小数",
                    "Of those issued in the period and closed: mean of the natural days from issue to close, two decimals",
                    Form.MEAN_DAYS,
                    CLOSED,
                    null)),
    /** 发现问题. */
    PROBLEMS_FOUND(
            "发现问题数",
            "Problems found",
            new Meaning(
                    Subject.PROBLEM,
                    1,
                    "JZ-2.2",
                    "发现日期在期内的整改问题;撤销的和清单已作废的不计",
                    "Problems to rectify whose day of finding lies in the period; void ones and those of void lists do not count")),
    /** 整改问题. */
    PROBLEMS_RECTIFIED(
            "整改问题数",
            "Problems rectified",
            new Meaning(
                    Subject.PROBLEM,
                    1,
                    "DESIGN-VERIFY",
                    "销号日期在期内、其后未重新打开的整改问题,不论何时发现;清单已作废的不计",
                    "Problems closed in the period and not reopened since, whenever they were found; those of void lists do not count"));

    /** What the ids of a figure are ids of. */
    public enum Subject implements Labelled {
        NOTICE("文书", "Notice"),
        PROBLEM("整改问题", "Problem");

        private final Words words;

        Subject(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** How the value follows from the ids. */
    public enum Form implements Labelled {
        /** The number of ids. */
        COUNT("计数", "Count"),
        /** Share of one count in another, in per cent. */
        RATE("比率(%)", "Rate (%)"),
        /** Mean of the days of each id. */
        MEAN_DAYS("平均天数", "Mean days");

        private final Words words;

        Form(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /**
     * What is counted, in words.
     *
     * @param edition grows when the definition changes
     * @param clause id of the clause it rests on
     * @param of the count above the line; null for a count
     * @param among the count below the line; null unless a rate
     */
    public record Meaning(
            Subject subject, int edition, String clause, String zh, String en, Form form, Metric of, Metric among) {

        Meaning(Subject subject, int edition, String clause, String zh, String en) {
            this(subject, edition, clause, zh, en, Form.COUNT, null, null);
        }

        static Meaning rate(Metric of, Metric among) {
            return new Meaning(
                    of.meaning.subject,
                    1,
                    "DESIGN-STATISTICS",
                    of.label() + "÷" + among.label() + "×100%,保留两位小数;分母为零的没有值",
                    of.labelEn() + " ÷ " + among.labelEn()
                            + " × 100 %, two decimals; none where nothing is below the line",
                    Form.RATE,
                    of,
                    among);
        }
    }

    private final Words words;
    private final Meaning meaning;

    Metric(String zh, String en, Meaning meaning) {
        this.words = new Words(zh, en);
        this.meaning = meaning;
    }

    @Override
    public Words words() {
        return words;
    }

    public Meaning meaning() {
        return meaning;
    }

    public int edition() {
        return meaning.edition();
    }

    public boolean is(Form form) {
        return meaning.form() == form;
    }

    public boolean of(Subject subject) {
        return meaning.subject() == subject;
    }

    /** The count whose ids stand behind the figure: its own, or the one above the line. */
    public Metric counted() {
        return meaning.of() == null ? this : meaning.of();
    }

    /** Every count it is made of. */
    public Stream<Metric> counts() {
        return Stream.concat(Stream.of(counted()), Stream.ofNullable(meaning.among()));
    }

    /** The metric of that code. */
    public static Optional<Metric> named(String code) {
        return Stream.of(values()).filter(metric -> metric.name().equals(code)).findFirst();
    }
}
