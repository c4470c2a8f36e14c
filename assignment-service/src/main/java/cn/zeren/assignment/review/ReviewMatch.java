package cn.zeren.assignment.review;

import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.assignment.review.FactStory.Said;
import cn.zeren.platform.kernel.Labelled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whether what is known now still bears a review out, and by what it does not (DESIGN-BITEMPORAL). A correction of facts
 * rewrites no review: it is told here, and somebody concludes.
 *
 * @param differences empty when all is as it was
 */
public record ReviewMatch(List<Difference> differences) {

    /** How what is known now differs. */
    public enum Differing implements Labelled {
        /** The post was not held that day by whom the review is of. */
        HOLDER_CHANGED(true, "当日任职者不同", "Another held the post that day"),
        /** The member unit was known to have had no head that day; since then it has become known who headed it. */
        HOLDER_KNOWN_LATER(true, "当日任职者事后才有记载", "Who held the post that day was recorded later"),
        /** Another answers for the unit on that day. */
        SPONSOR_CHANGED(true, "当日包保人不同", "Another answered that day"),
        /** Nobody is held to have answered for the unit on that day. */
        NO_SPONSOR_NOW(true, "当日无包保人", "Nobody answered that day"),
        /** A fact the assignment rests on says something else of that day. */
        FACT_CHANGED(false, "所据事实有变", "A fact says something else");

        private final boolean decisive;
        private final Words words;

        Differing(boolean decisive, String zh, String en) {
            this.decisive = decisive;
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /**
     * One difference.
     *
     * @param kind of the fact, null where it is none
     * @param id of the fact, or of the post
     * @param before what was held when the review opened
     * @param now what is held now; null for nothing
     * @param recordedAt since when that has been held; null where nothing took the place of what was
     */
    public record Difference(Differing code, String kind, UUID id, String before, String now, Instant recordedAt) {}

    /** Who is held to have been in the post, and since when. */
    public record Held(UUID officialId, Instant since) {}

    /**
     * What is known now of the day of the act.
     *
     * @param sponsors those who are held to have answered for the unit
     * @param holders who are held to have been in the reviewed post or, where a member unit is the sponsor, to have headed it
     * @param stories of the facts the basis rests on and of the assignments of the sponsors, by id
     */
    record Known(List<Link> sponsors, List<Held> holders, Map<UUID, FactStory> stories) {}

    public ReviewMatch {
        differences = List.copyOf(differences);
    }

    /** Compares a review's subject and basis with what is known now. */
    static ReviewMatch of(Subject subject, Basis basis, Known known) {
        List<Difference> differences = new ArrayList<>();
        holder(subject, known.holders(), differences);
        sponsor(subject, basis, known, differences);
        basis.factIds().stream().sorted().distinct().forEach(id -> {
            FactStory story = known.stories().get(id);
            Said before = story == null ? null : story.at(basis.knownAt());
            if (before != null && !before.equals(story.now())) {
                String now = story.now() == null ? null : story.now().text();
                differences.add(
                        new Difference(Differing.FACT_CHANGED, before.kind(), id, before.text(), now, story.since()));
            }
        });
        return new ReviewMatch(differences);
    }

    private static void holder(Subject subject, List<Held> holders, List<Difference> differences) {
        UUID official = subject.officialId();
        if (holders.stream().anyMatch(held -> held.officialId().equals(official))
                || official == null && holders.isEmpty()) {
            return;
        }
        var code = official == null ? Differing.HOLDER_KNOWN_LATER : Differing.HOLDER_CHANGED;
        String now = holders.isEmpty()
                ? null
                : holders.stream().map(Held::officialId).toList().toString();
        differences.add(new Difference(
                code,
                subject.postId() == null ? "unit" : "post",
                subject.postId() == null ? subject.unitId() : subject.postId(),
                official == null ? null : official.toString(),
                now,
                holders.isEmpty() ? null : holders.get(0).since()));
    }

    private static void sponsor(Subject subject, Basis basis, Known known, List<Difference> differences) {
        List<Link> now = known.sponsors();
        if (now.isEmpty()) {
            differences.add(new Difference(
                    Differing.NO_SPONSOR_NOW, "assignment", basis.assignmentId(), subject.name(), null, null));
            return;
        }
        UUID key = basis.sponsorUnitId() == null ? basis.officialId() : basis.sponsorUnitId();
        if (now.stream().noneMatch(link -> Subject.key(link).equals(key))) {
            String names = String.join(
                    "、",
                    now.stream()
                            .map(link -> link.row().content().sponsor().name())
                            .toList());
            FactStory story = known.stories().get(now.get(0).row().id());
            differences.add(new Difference(
                    Differing.SPONSOR_CHANGED,
                    "assignment",
                    basis.assignmentId(),
                    subject.name(),
                    names,
                    story == null ? null : story.since()));
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
