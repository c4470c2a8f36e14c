package cn.zeren.notice.escalation;

import cn.zeren.notice.ladder.Addressed;
import cn.zeren.notice.ladder.Rung;
import cn.zeren.notice.ladder.Target;
import cn.zeren.notice.limit.SubjectKind;
import cn.zeren.notice.proof.Doer;
import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A rung as published: what happened is the event's type, the value is the full public state after it, without words.
 *
 * @param id the escalation
 * @param version after the event
 * @param state all of it
 */
public record EscalationWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.notice.escalation.v1";

    /** As the schema file says it; what has not happened yet is null. */
    public record State(
            UUID limitId,
            SubjectKind subjectKind,
            UUID subjectId,
            UUID noticeId,
            UUID rectificationId,
            UUID unitId,
            int level,
            int round,
            Rung rung,
            LocalDate takenOn,
            LocalDate dueOn,
            LocalDate lastOn,
            EscalationStatus status,
            List<AddressedWire> addressed,
            List<Target> missing,
            Doer talked,
            Doer settled) {}

    /** Whom it was addressed to, and by which tenure or assignment. */
    public record AddressedWire(Target target, UUID officialId, String factKind, UUID factId) {}

    /** The journal entry of an event. */
    static Entry entry(EscalationEvent event, Escalation escalation) {
        return new Entry(
                TOPIC,
                escalation.id().toString(),
                type(event),
                escalation.version(),
                new EscalationWire(escalation.id(), escalation.version(), state(escalation)),
                escalation.explanation());
    }

    /** The CloudEvents type of an event. */
    public static String type(EscalationEvent event) {
        return "cn.zeren.notice.escalation."
                + event.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1";
    }

    private static State state(Escalation escalation) {
        return new State(
                escalation.limitId(),
                escalation.subject().kind(),
                escalation.subject().id(),
                escalation.noticeId(),
                escalation.rectificationId(),
                escalation.unitId(),
                escalation.level(),
                escalation.round(),
                escalation.rung(),
                escalation.takenOn(),
                escalation.dueOn(),
                escalation.lastOn(),
                escalation.status(),
                escalation.standing().addressed().stream()
                        .map(EscalationWire::addressed)
                        .toList(),
                escalation.standing().missing(),
                Doer.of(escalation.talked()),
                Doer.of(escalation.settled()));
    }

    private static AddressedWire addressed(Addressed one) {
        return new AddressedWire(
                one.target(),
                one.officialId(),
                one.fact() == null ? null : one.fact().kind(),
                one.fact() == null ? null : one.fact().id());
    }
}
