package cn.zeren.assignment.visit;

import cn.zeren.assignment.deed.Evidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a visit has to show for itself.
 *
 * @param evidence of each must, by must
 * @param issueIds issues of the unit whose rectification was supervised
 * @param noIssueReason why there was none to supervise (无问题), or null
 */
public record ThreeMusts(Map<Must, List<Evidence>> evidence, List<UUID> issueIds, String noIssueReason) {

    /** Why a must is missing. */
    public enum Why {
        /** Nothing proves it. */
        NO_EVIDENCE("没有凭据", "Nothing proves it"),
        /** No issue is linked, and no reason says that there is none. */
        NO_ISSUE_NOR_REASON("未关联问题,也无理由", "Neither an issue nor a reason");

        private final String label;
        private final String labelEn;

        Why(String label, String labelEn) {
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

    /** A must that is missing, and why. */
    public record Missing(Must must, Why why) {}

    public ThreeMusts {
        Map<Must, List<Evidence>> copy = new EnumMap<>(Must.class);
        evidence.forEach((must, proofs) -> copy.put(must, List.copyOf(proofs)));
        evidence = Map.copyOf(copy);
        issueIds = List.copyOf(issueIds);
    }

    static ThreeMusts none() {
        return new ThreeMusts(Map.of(), List.of(), null);
    }

    /**
     * Which musts are missing, in their order (JZ-1.3, DESIGN-VISIT-EVIDENCE): each needs a proof; the third also an issue
     * of the unit, or a reason why there is none. Empty: the visit was made as it must be.
     */
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        for (Must must : Must.values()) {
            if (evidence.getOrDefault(must, List.of()).isEmpty()) {
                missing.add(new Missing(must, Why.NO_EVIDENCE));
            } else if (must == Must.SUPERVISED_RECTIFICATION && issueIds.isEmpty() && noIssueReason == null) {
                missing.add(new Missing(must, Why.NO_ISSUE_NOR_REASON));
            }
        }
        return missing;
    }
}
