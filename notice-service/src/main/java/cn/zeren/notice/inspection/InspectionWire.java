package cn.zeren.notice.inspection;

import cn.zeren.notice.problem.Finding;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.rectification.Origin;
import cn.zeren.notice.rectification.Rectification.Opening;
import cn.zeren.platform.kernel.Clause;
import cn.zeren.platform.kernel.Clauses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is read of {@code zeren.assessment.inspection-feedback.v1}: codes, numbers and days. What was found in words stays
 * where it was written; a problem points to it by its number.
 */
final class InspectionWire {

    private InspectionWire() {}

    /** The feedback of one inspection to one unit, all of it in each version. */
    record Feedback(UUID id, State state) {}

    /**
     * @param leaderId who leads the inspecting team, or null
     * @param findings only ever added to; one that no longer stands keeps its number
     */
    record State(UUID inspectionId, UUID unitId, UUID leaderId, List<Item> findings) {

        State {
            require(inspectionId != null && unitId != null, "an inspection and a unit");
            findings = List.copyOf(findings);
        }

        /** What stands, by the days the unit was told of it. */
        List<Opening> openings() {
            Map<LocalDate, List<Finding>> byDay = new TreeMap<>();
            standing().forEach(item -> byDay.computeIfAbsent(item.toldOn(), day -> new ArrayList<>())
                    .add(item.finding()));
            return byDay.entrySet().stream()
                    .map(day -> opening(day.getKey(), day.getValue()))
                    .toList();
        }

        /** The list it is about, with nothing to be put on it. */
        Opening nothing() {
            return opening(null, List.of());
        }

        private Opening opening(LocalDate day, List<Finding> findings) {
            return new Opening(Origin.INSPECTION, inspectionId, unitId, leaderId, day, null, findings);
        }

        /** The numbers of what no longer stands. */
        Set<Integer> withdrawn() {
            return findings.stream()
                    .filter(item -> item.withdrawnOn() != null)
                    .map(Item::no)
                    .collect(Collectors.toSet());
        }

        /** Codes of causes that stand and are not on the list. */
        Set<String> unknownCauses() {
            return standing()
                    .filter(item -> item.known().isEmpty())
                    .map(Item::cause)
                    .collect(Collectors.toSet());
        }

        private Stream<Item> standing() {
            return findings.stream().filter(item -> item.withdrawnOn() == null);
        }
    }

    /**
     * One finding.
     *
     * @param no its number in the feedback, from 1
     * @param cause of code list problem-cause
     * @param clause what it breaks, by id
     * @param indicator of the year's scheme, as 7.2, or null
     * @param due a limit of its own, or null
     * @param withdrawnOn null while it stands
     */
    record Item(
            int no,
            String cause,
            String clause,
            String indicator,
            LocalDate toldOn,
            LocalDate due,
            LocalDate withdrawnOn) {

        Item {
            require(no > 0 && toldOn != null, "a number and a day");
            require(cause != null && cause.matches("[A-Z][A-Z_]{1,39}"), "a cause");
            require(clause != null && clause.matches("[A-Z0-9.-]{2,40}"), "a clause");
            require(indicator == null || indicator.matches("[0-9]{1,2}([.][0-9]{1,2})?"), "an indicator");
        }

        Optional<ProblemCause> known() {
            return Stream.of(ProblemCause.values())
                    .filter(one -> one.name().equals(cause))
                    .findFirst();
        }

        /** A cause that is not on the list is OTHER, with its code in the text. */
        Finding finding() {
            String of = known().map(one -> one.words().zh())
                    .orElseGet(() -> ProblemCause.OTHER.words().zh() + " " + cause);
            String fact = "检查反馈第" + no + "项:" + of + (indicator == null ? "" : "(考核指标" + indicator + ")") + "。";
            Clause broken = Clauses.all().get(clause);
            String basis = broken == null ? clause : broken.title();
            return new Finding(no, known().orElse(ProblemCause.OTHER), fact, basis, "按检查反馈的要求整改。", due);
        }
    }

    private static void require(boolean there, String what) {
        if (!there) {
            throw new IllegalArgumentException("a feedback without " + what);
        }
    }
}
