package cn.zeren.assignment.visit;

import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.platform.kernel.Labelled;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Why a leader visits a unit (JZ-1.3): his post answers for it or for a body above it, or his member unit answers for the
 * county it has as its contact (联系县).
 *
 * @param assignmentId of the assignment (包保) that says so
 */
public record VisitGround(GroundKind kind, UUID assignmentId) {

    public enum GroundKind implements Labelled {
        ANSWERS_FOR("包保单位", "A unit the post answers for"),
        CONTACT_COUNTY("联系县市区", "A county the leader's unit has as its contact");

        private final Words words;

        GroundKind(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /**
     * The nearest ground of a leader's post, or none.
     *
     * @param chain who answers for the unit on the day of the visit
     * @param unitId of the leader's post; null where it is not known
     */
    static Optional<VisitGround> of(List<Link> chain, UUID postId, UUID unitId) {
        return chain.stream()
                .filter(link -> !link.body())
                .flatMap(link -> {
                    var sponsor = link.row().content().sponsor();
                    if (postId.equals(sponsor.postId())) {
                        return Optional.of(new VisitGround(
                                        GroundKind.ANSWERS_FOR, link.row().id()))
                                .stream();
                    }
                    return sponsor.unitId() != null && sponsor.unitId().equals(unitId)
                            ? Optional.of(new VisitGround(
                                            GroundKind.CONTACT_COUNTY,
                                            link.row().id()))
                                    .stream()
                            : Optional.<VisitGround>empty().stream();
                })
                .findFirst();
    }
}
