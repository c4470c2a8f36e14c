package cn.zeren.assignment.review;

import cn.zeren.assignment.liability.LiabilityChain.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Whether what is known now still bears a review out, and by what it does not (DESIGN-BITEMPORAL). A correction of facts
 * rewrites no review: it is told here, and somebody concludes.
 *
 * @param differences empty when all is as it was
 */
public record ReviewMatch(List<Difference> differences) {

    /** How what is known now differs. */
    public enum Differing {
        /** The post was not held that day by whom the review is of. */
        HOLDER_CHANGED(true, "当日任职者不同", "Another held the post that day"),
        /** Another answers for the unit on that day. */
        SPONSOR_CHANGED(true, "当日包保人不同", "Another answered that day"),
        /** Nobody is held to have answered for the unit on that day. */
        NO_SPONSOR_NOW(true, "当日无包保人", "Nobody answered that day"),
        /** A fact the assignment rests on says something else of that day. */
        FACT_CHANGED(false, "所据事实有变", "A fact says something else");

        private final boolean decisive;
        private final String label;
        private final String labelEn;

        Differing(boolean decisive, String label, String labelEn) {
            this.decisive = decisive;
            this.label = label;
            this.labelEn = labelEn;
        }

        public String label() {
            return label;
        }

        public String labelEn() {
            return labelEn;
        }
    }

    /**
     * One difference.
     *
     * @param kind of the fact, null where it is none
     * @param id of the fact, or of the post
     * @param before what was held when the review opened
     * @param now what is held now; null for nothing
     */
    public record Difference(Differing code, String kind, UUID id, String before, String now) {}

    /** What a fact says of a day. */
    public record Said(String kind, String text) {}

    /**
     * What is known now of the day of the act.
     *
     * @param sponsors those who are held to have answered for the unit
     * @param holders the officials who are held to have been in the reviewed post
     * @param before what the basis's facts said when the review opened, by id
     * @param now what they say now
     */
    public record Known(List<Link> sponsors, List<UUID> holders, Map<UUID, Said> before, Map<UUID, Said> now) {}

    public ReviewMatch {
        differences = List.copyOf(differences);
    }

    /** Compares a review's subject and basis with what is known now. */
    public static ReviewMatch of(Subject subject, Basis basis, Known known) {
        List<Difference> differences = new ArrayList<>();
        if (subject.officialId() != null && !known.holders().contains(subject.officialId())) {
            differences.add(new Difference(
                    Differing.HOLDER_CHANGED,
                    "post",
                    subject.postId(),
                    subject.officialId().toString(),
                    known.holders().isEmpty() ? null : known.holders().toString()));
        }
        sponsor(subject, basis, known.sponsors(), differences);
        new TreeMap<>(known.before()).forEach((id, said) -> {
            Said now = known.now().get(id);
            if (!said.equals(now)) {
                differences.add(new Difference(
                        Differing.FACT_CHANGED, said.kind(), id, said.text(), now == null ? null : now.text()));
            }
        });
        return new ReviewMatch(differences);
    }

    private static void sponsor(Subject subject, Basis basis, List<Link> now, List<Difference> differences) {
        if (now.isEmpty()) {
            differences.add(
                    new Difference(Differing.NO_SPONSOR_NOW, "assignment", basis.assignmentId(), subject.name(), null));
            return;
        }
        UUID key = basis.sponsorUnitId() == null ? basis.officialId() : basis.sponsorUnitId();
        if (now.stream().noneMatch(link -> Subject.key(link).equals(key))) {
            String names = String.join(
                    "、",
                    now.stream()
                            .map(link -> link.row().content().sponsor().name())
                            .toList());
            differences.add(new Difference(
                    Differing.SPONSOR_CHANGED, "assignment", basis.assignmentId(), subject.name(), names));
        }
    }

    /** All is as it was. */
    public boolean matches() {
        return differences.isEmpty();
    }

    /** Still of the right one, though a fact may say something else beside. */
    public boolean rightSubject() {
        return differences.stream().noneMatch(difference -> difference.code().decisive);
    }
}
