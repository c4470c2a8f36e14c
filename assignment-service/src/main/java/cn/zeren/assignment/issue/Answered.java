package cn.zeren.assignment.issue;

import cn.zeren.assignment.liability.KnownChain;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.assignment.liability.LiabilityKind;
import cn.zeren.assignment.review.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who answered for the unit on the day of the act, as it was known when this was last asked.
 *
 * @param complete false when the tree went on above what the raiser saw
 * @param gaps where nobody answered
 */
public record Answered(Instant knownAt, boolean complete, List<Line> links, List<GapLine> gaps) {

    /**
     * One who answered.
     *
     * @param sponsorKey the sponsor a review may be of: official or member unit; null for a leading body
     * @param reviewId of the review opened of him, null for who is not reviewed
     */
    public record Line(
            LiabilityKind kind,
            int distance,
            UUID assignmentId,
            UUID sponsorKey,
            UUID postId,
            String name,
            String title,
            List<String> clauses,
            UUID reviewId) {}

    /** An empty place, with the clause that would have somebody there. */
    public record GapLine(String code, String clause) {}

    /**
     * A review that was opened: of whom, and which.
     *
     * @param officialId who is reviewed; null where a member unit is the sponsor and nobody was known to head it
     */
    public record Opened(UUID sponsorKey, UUID officialId, UUID reviewId) {}

    public Answered {
        links = List.copyOf(links);
        gaps = List.copyOf(gaps);
    }

    static Answered of(KnownChain known, List<Opened> opened) {
        List<Line> links =
                known.chain().links().stream().map(link -> line(link, opened)).toList();
        List<GapLine> gaps = known.chain().gaps().stream()
                .map(gap -> new GapLine(gap.name(), gap.clause()))
                .toList();
        return new Answered(known.knownAt(), known.complete(), links, gaps);
    }

    /**
     * Those who answered on the day of the act and are not reviewed yet: one each (JZ-1.2, DESIGN-LEADERSHIP-REVIEW).
     * Whoever heads a body further up answers for the whole and is in the chain, but is not reviewed for one unit's issue.
     * Where a member unit answered, its head of that day as known now is reviewed, also beside whom it was known to be
     * before, or nobody (DESIGN-BITEMPORAL).
     */
    static List<Candidate> unreviewed(List<Candidate> candidates, List<Opened> opened) {
        List<UUID> seen = new ArrayList<>();
        List<Candidate> open = new ArrayList<>();
        for (Candidate one : candidates) {
            if (!seen.contains(one.key()) && opened.stream().noneMatch(review -> isOf(review, one))) {
                seen.add(one.key());
                open.add(one);
            }
        }
        return open;
    }

    private static boolean isOf(Opened review, Candidate one) {
        return review.sponsorKey().equals(one.key())
                && (one.officialId() == null || one.officialId().equals(review.officialId()));
    }

    private static Line line(Link link, List<Opened> opened) {
        var content = link.row().content();
        var sponsor = content.sponsor();
        UUID key = link.body() ? null : key(link);
        UUID review = link.distance() > 0 || key == null
                ? null
                : opened.stream()
                        .filter(one -> one.sponsorKey().equals(key))
                        .map(Opened::reviewId)
                        .reduce((before, last) -> last)
                        .orElse(null);
        return new Line(
                link.kind(),
                link.distance(),
                link.row().id(),
                key,
                link.body() ? null : sponsor.postId(),
                link.body() ? content.target().unitName() : sponsor.name(),
                link.body() ? null : sponsor.title(),
                link.clauses(),
                review);
    }

    private static UUID key(Link link) {
        var sponsor = link.row().content().sponsor();
        return sponsor.unitId() == null ? sponsor.officialId() : sponsor.unitId();
    }
}
