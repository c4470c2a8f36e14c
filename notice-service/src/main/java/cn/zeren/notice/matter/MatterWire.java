package cn.zeren.notice.matter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** The parts of others' facts that make a matter, and the days between which each is one. No content is read. */
final class MatterWire {

    private MatterWire() {}

    /** A fact of another service. */
    interface Told {
        UUID id();

        /** The matter it is or was; empty for what has not become one. */
        Optional<MatterRow> matter(ZoneId zone);
    }

    /** When somebody did it. */
    record Doing(Instant at) {}

    /** Of {@code zeren.assignment.visit.v1}. */
    record Visit(UUID id, VisitState state) implements Told {
        /** Open until it happened, on whatever day, or was called off. */
        @Override
        public Optional<MatterRow> matter(ZoneId zone) {
            LocalDate settled =
                    switch (state.status()) {
                        case "PLANNED" -> null;
                        case "CANCELLED" -> MatterRow.day(state.ended().at(), zone);
                        default -> state.happenedOn();
                    };
            LocalDate since = MatterRow.day(state.planned().at(), zone);
            Matter visit = new Matter(MatterKind.VISIT, id, since, state.plannedFor(), null, null, null);
            return Optional.of(MatterRow.ofPost(visit, state.leader().postId(), settled));
        }
    }

    record VisitState(
            Leader leader, LocalDate plannedFor, LocalDate happenedOn, String status, Doing planned, Doing ended) {}

    record Leader(UUID postId) {}

    /** Of {@code zeren.assignment.letter.v1}. */
    record Letter(UUID id, LetterState state) implements Told {
        /** Open from its issue until the unit has signed, or the letter has ended unsigned. */
        @Override
        public Optional<MatterRow> matter(ZoneId zone) {
            if (state.issuedAt() == null) {
                return Optional.empty();
            }
            Instant settled =
                    state.signed() == null ? state.endedAt() : state.signed().at();
            LocalDate since = MatterRow.day(state.issuedAt(), zone);
            Matter letter = new Matter(MatterKind.LETTER, id, since, state.signDue(), null, null, null);
            return Optional.of(MatterRow.ofUnit(letter, state.targetUnitId(), MatterRow.day(settled, zone)));
        }
    }

    record LetterState(UUID targetUnitId, LocalDate signDue, Instant issuedAt, Doing signed, Instant endedAt) {}

    /** Of {@code zeren.assignment.signal.v1}. */
    record Signal(UUID id, SignalState state) implements Told {
        /** Open from the day a person sent it to the leader in charge until he has answered or it was dropped. */
        @Override
        public Optional<MatterRow> matter(ZoneId zone) {
            if (state.sentOn() == null) {
                return Optional.empty();
            }
            Doing ended = state.answered() == null ? state.dropped() : state.answered();
            LocalDate settled = ended == null ? null : MatterRow.day(ended.at(), zone);
            Matter signal =
                    new Matter(MatterKind.SIGNAL, id, state.sentOn(), state.answerDue(), state.rule(), null, null);
            return Optional.of(MatterRow.ofUnit(signal, state.unitId(), settled));
        }
    }

    record SignalState(
            UUID unitId, String rule, LocalDate sentOn, LocalDate answerDue, Doing answered, Doing dropped) {}

    /** Of {@code zeren.assessment.indicator.v1}: one aggregate for a unit, a year and an indicator. */
    record Indicator(UUID id, IndicatorState state) implements Told {
        /** Kept whatever the score, as the city's policy says which score is low; withdrawn, it is none. */
        @Override
        public Optional<MatterRow> matter(ZoneId zone) {
            Matter indicator = new Matter(
                    MatterKind.INDICATOR, id, state.scoredOn(), null, state.code(), state.score(), state.full());
            return Optional.of(MatterRow.ofUnit(indicator, state.unitId(), state.withdrawnOn()));
        }
    }

    record IndicatorState(
            UUID unitId, String code, BigDecimal score, BigDecimal full, LocalDate scoredOn, LocalDate withdrawnOn) {}
}
