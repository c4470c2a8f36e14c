package cn.zeren.assignment.visit;

import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.proof.Evidences;
import cn.zeren.platform.kernel.Labelled;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a visit has to show for itself; what is said twice counts once.
 *
 * @param evidence of each must, by must
 * @param issueIds issues of the unit whose rectification was supervised
 * @param noIssueReason why there was none to supervise (无问题), or null
 */
public record ThreeMusts(Map<Must, List<Evidence>> evidence, List<UUID> issueIds, String noIssueReason) {

    /** Why a must is missing. */
    public enum MissingWhy implements Labelled {
        /** Nothing proves it. */
        NO_EVIDENCE("没有凭据", "Nothing proves it"),
        /** No issue is linked, and no reason says that there is none. */
        NO_ISSUE_NOR_REASON("未关联问题,也无理由", "Neither an issue nor a reason");

        private final Words words;

        MissingWhy(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }

        /** The code of the fault it is. */
        String code() {
            return name();
        }
    }

    /** A must that is missing, and why. */
    public record Missing(Must must, MissingWhy why) {}

    public ThreeMusts {
        Map<Must, List<Evidence>> copy = new EnumMap<>(Must.class);
        evidence.forEach(
                (must, proofs) -> copy.put(must, proofs.stream().distinct().toList()));
        evidence = Map.copyOf(copy);
        issueIds = issueIds.stream().distinct().toList();
    }

    static ThreeMusts none() {
        return new ThreeMusts(Map.of(), List.of(), null);
    }

    /** Without the issues that turned out to have been raised wrongly: there was nothing in them to supervise. */
    ThreeMusts without(Collection<UUID> withdrawn) {
        return new ThreeMusts(
                evidence,
                issueIds.stream().filter(issue -> !withdrawn.contains(issue)).toList(),
                noIssueReason);
    }

    /** {@code EVIDENCE_OF_THE_FUTURE} (DESIGN-VERIFY) for what is dated after today, by must. */
    Optional<Refusal> refusesOn(LocalDate today) {
        return Stream.of(Must.values())
                .flatMap(must -> new Evidences(evidence.getOrDefault(must, List.of()))
                        .refusesOn(today).stream().map(why -> at(must, why)))
                .findFirst();
    }

    private static Refusal at(Must must, Refusal why) {
        List<FieldError> errors = why.errors().stream()
                .map(error -> new FieldError("/musts/" + must + error.pointer(), error.code()))
                .toList();
        return new Refusal(why.code(), why.kind(), why.clause(), why.params(), errors);
    }

    /**
     * Which musts are missing, in their order (JZ-1.3, DESIGN-VISIT-EVIDENCE): each needs a proof; the third also an issue
     * of the unit, or a reason why there is none. Empty: the visit was made as it must be.
     */
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        for (Must must : Must.values()) {
            if (evidence.getOrDefault(must, List.of()).isEmpty()) {
                missing.add(new Missing(must, MissingWhy.NO_EVIDENCE));
            } else if (must == Must.SUPERVISED_RECTIFICATION && issueIds.isEmpty() && noIssueReason == null) {
                missing.add(new Missing(must, MissingWhy.NO_ISSUE_NOR_REASON));
            }
        }
        return missing;
    }
}
