package cn.zeren.notice.paper;

import cn.zeren.platform.kernel.Labelled;
import java.util.Optional;
import java.util.stream.Stream;

/** The eight duties of a leading body and its members (GD2010-7), of which a 提示卡 reminds and under which figures are told apart. */
public enum DutyCode implements Labelled {
    D1("部署分解", "Plan and break down"),
    D2("廉政教育", "Education"),
    D3("制度源头治理", "Rules and prevention at the source"),
    D4("权力监督公开", "Oversight of power, openness"),
    D5("监督检查", "Inspection"),
    D6("选人用人", "Appointments"),
    D7("作风建设", "Conduct of work"),
    D8("支持执纪执法", "Support of discipline and law");

    /** The article that has the eight of them. */
    public static final String CLAUSE = "GD2010-7";

    private final Words words;

    DutyCode(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The paragraph of the eight that says it. */
    public String clause() {
        return CLAUSE + "." + (ordinal() + 1);
    }

    /** The duty that clause says, if it is one of the eight paragraphs. */
    public static Optional<DutyCode> ofClause(String clause) {
        return Stream.of(values()).filter(duty -> duty.clause().equals(clause)).findFirst();
    }
}
