package cn.zeren.notice.paper;

import cn.zeren.platform.kernel.Explanation.Fact;
import java.util.List;
import java.util.UUID;

/**
 * The elements that every kind may carry (公文要素, GW2012-9), besides those a notice has anyway: number, title, addressee,
 * text, dates and hands. A secrecy level is not among them: what has one is refused on this network.
 *
 * @param urgency 紧急程度
 * @param copies how many are printed, one at least
 * @param cc 抄送
 * @param basis 依据: the facts it rests on, such as a task, an issue, an inspection, a report
 * @param demands 要求, one each
 * @param attachments 附件
 */
public record Elements(
        Urgency urgency,
        int copies,
        List<Copy> cc,
        List<Fact> basis,
        List<String> demands,
        List<Attachment> attachments) {

    /** Nothing special, one copy. */
    public static final Elements PLAIN = new Elements(Urgency.NONE, 1, List.of(), List.of(), List.of(), List.of());

    /**
     * A unit that gets a copy, by its name on the day of drafting.
     */
    public record Copy(UUID unitId, String name) {}

    /**
     * A file that goes with it and is kept elsewhere.
     *
     * @param name as printed in 附件说明
     * @param sha256 of the file, 64 hexadecimal digits in lower case, or null
     */
    public record Attachment(String name, String sha256) {}

    /** Nothing special but the facts it rests on. */
    public static Elements resting(List<Fact> basis) {
        return new Elements(Urgency.NONE, 1, List.of(), basis, List.of(), List.of());
    }

    public Elements {
        if (copies < 1) {
            throw new IllegalArgumentException("copies: " + copies);
        }
        cc = List.copyOf(cc);
        basis = List.copyOf(basis);
        demands = List.copyOf(demands);
        attachments = List.copyOf(attachments);
    }
}
