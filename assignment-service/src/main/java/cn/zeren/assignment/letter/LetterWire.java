package cn.zeren.assignment.letter;

import cn.zeren.assignment.duty.DutyWire;
import cn.zeren.assignment.proof.Doer;
import cn.zeren.platform.journal.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An edition of a letter as published. */
public record LetterWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.letter.v1";

    /** The public state; what has not happened is null. */
    public record State(
            UUID id,
            int year,
            UUID assignmentId,
            UUID sponsorPostId,
            String sponsorTitle,
            UUID sponsorUnitId,
            String sponsorUnitName,
            UUID targetPostId,
            String targetTitle,
            UUID targetUnitId,
            String targetUnitName,
            int edition,
            LetterStatus status,
            List<DutyWire.Item> items,
            String basisDocNo,
            LocalDate signDue,
            Instant issuedAt,
            Doer signed,
            Integer signedDaysLate,
            Doer countersigned,
            Instant inForceAt,
            Instant endedAt) {}

    /** The event with the edition's state after it; the edition is flushed. */
    static Entry entry(LetterEvent event, Letter letter) {
        String happened =
                switch (event) {
                    case DRAFTED -> "drafted";
                    case ISSUED -> "issued";
                    case SIGNED -> "signed";
                    case COUNTERSIGNED -> "countersigned";
                    case ENTERED_FORCE -> "entered-force";
                    case EXPIRED -> "expired";
                    case SUPERSEDED -> "superseded";
                };
        return new Entry(
                TOPIC,
                letter.id().toString(),
                "cn.zeren.assignment.letter." + happened + ".v1",
                letter.version(),
                new LetterWire(letter.id(), letter.version(), state(letter)));
    }

    private static State state(Letter letter) {
        Parties parties = letter.parties();
        return new State(
                letter.id(),
                letter.year(),
                parties.assignmentId(),
                parties.sponsorPostId(),
                parties.sponsorTitle(),
                parties.sponsorUnitId(),
                parties.sponsorUnitName(),
                parties.targetPostId(),
                parties.targetTitle(),
                parties.targetUnitId(),
                parties.targetUnitName(),
                letter.edition(),
                letter.status(),
                DutyWire.items(letter.items()),
                letter.basisDocNo(),
                letter.signDue(),
                letter.issuedAt(),
                letter.signed(),
                letter.signedDaysLate(),
                letter.countersigned(),
                letter.inForceAt(),
                letter.endedAt());
    }
}
