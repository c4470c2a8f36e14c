package cn.zeren.notice.course;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.proof.Deed;
import cn.zeren.notice.proof.Evidence;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What came to a notice on its way. Things are only ever added.
 *
 * @param feedbacks the unit's answers
 * @param extensions asked for
 * @param instructions 批示 on a 建议书
 * @param followUps the notices that came of the 批示
 */
public record Course(
        List<Feedback> feedbacks, List<Extension> extensions, List<Instruction> instructions, List<UUID> followUps) {

    public static final Course NONE = new Course(List.of(), List.of(), List.of(), List.of());

    public Course {
        feedbacks = List.copyOf(feedbacks);
        extensions = List.copyOf(extensions);
        instructions = List.copyOf(instructions);
        followUps = List.copyOf(followUps);
    }

    public Optional<Feedback> lastFeedback() {
        return last(feedbacks);
    }

    public Optional<Extension> lastExtension() {
        return last(extensions);
    }

    /** How many extensions were granted. */
    public int extended() {
        return (int) extensions.stream().filter(one -> one.granted() != null).count();
    }

    /** The limit before any extension; null where nobody ever asked for one. */
    public LocalDate firstDue() {
        return extensions.isEmpty() ? null : extensions.get(0).due();
    }

    /** Whether the actor has had a hand in any answer or in asking for more time, in whichever round. */
    public boolean workedOnBy(Actor actor) {
        return feedbacks.stream().anyMatch(one -> one.submitted().wasDoneBy(actor))
                || extensions.stream().anyMatch(one -> one.requested().wasDoneBy(actor));
    }

    /** Why it can't be closed, if so: FOLLOW_UP_MISSING where a 批示 asks for something and nothing has come of it. */
    public Optional<Refusal> refusesClosing() {
        return followUps.isEmpty() && instructions.stream().anyMatch(Instruction::followUp)
                ? Optional.of(Refusal.rule("FOLLOW_UP_MISSING", NoticeKind.CLAUSE, Map.of()))
                : Optional.empty();
    }

    /** The unit's next answer. */
    public Course answered(Deed by, List<Evidence> evidence, Integer daysLate) {
        Feedback feedback = new Feedback(feedbacks.size() + 1, by, evidence, daysLate);
        return new Course(plus(feedbacks, feedback), extensions, instructions, followUps);
    }

    public Course with(Extension extension) {
        return new Course(feedbacks, plus(extensions, extension), instructions, followUps);
    }

    public Course with(Instruction instruction) {
        return new Course(feedbacks, extensions, plus(instructions, instruction), followUps);
    }

    public Course withFollowUps(List<UUID> notices) {
        List<UUID> all = new ArrayList<>(followUps);
        all.addAll(notices);
        return new Course(feedbacks, extensions, instructions, all);
    }

    /**
     * The last request is decided.
     *
     * @param newDue null when it is refused
     * @param document number of the document it was granted by, or null
     */
    public Course decided(Deed by, LocalDate newDue, String document) {
        List<Extension> all = new ArrayList<>(extensions);
        Extension last = all.remove(all.size() - 1);
        all.add(last.decided(by, newDue, document));
        return new Course(feedbacks, all, instructions, followUps);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }
}
