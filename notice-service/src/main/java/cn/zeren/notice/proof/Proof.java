package cn.zeren.notice.proof;

import cn.zeren.platform.kernel.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A piece of evidence as it was handed in. It is never changed and never taken back, by nobody: the database grants no
 * update of it either (DESIGN-VERIFY).
 */
@Entity
@Table(name = "proof")
public class Proof {

    @Id
    private UUID id;

    private UUID aboutId;
    private UUID unitId;
    private UUID inspectorId;
    private int round;
    private String sha256;
    private String filename;
    private String origin;
    private LocalDate takenOn;

    @Enumerated(EnumType.STRING)
    private Freshness freshness;

    private String submittedBy;
    private UUID submittedOfficialId;
    private Instant submittedAt;

    /** For the mapper. */
    protected Proof() {}

    /**
     * What a proof is about.
     *
     * @param id the problem or notice
     * @param unitId the unit that shows it
     * @param inspectorId who leads the inspecting team and sees it too, or null
     * @param round how often it was returned or reopened before
     */
    public record About(UUID id, UUID unitId, UUID inspectorId, int round) {}

    public static Proof submitted(
            UUID id, About about, Evidence evidence, Freshness freshness, Actor actor, Instant now) {
        Proof proof = new Proof();
        proof.id = id;
        proof.aboutId = about.id();
        proof.unitId = about.unitId();
        proof.inspectorId = about.inspectorId();
        proof.round = about.round();
        proof.sha256 = evidence.sha256();
        proof.filename = evidence.filename();
        proof.origin = evidence.origin();
        proof.takenOn = evidence.takenOn();
        proof.freshness = freshness;
        proof.submittedBy = actor.name();
        proof.submittedOfficialId = actor.officialId();
        proof.submittedAt = now;
        return proof;
    }

    public UUID id() {
        return id;
    }

    public UUID aboutId() {
        return aboutId;
    }

    public UUID unitId() {
        return unitId;
    }

    /** Who leads the inspecting team and sees it too, or null. */
    public UUID inspectorId() {
        return inspectorId;
    }

    public int round() {
        return round;
    }

    public String sha256() {
        return sha256;
    }

    public String filename() {
        return filename;
    }

    public String origin() {
        return origin;
    }

    public LocalDate takenOn() {
        return takenOn;
    }

    public Freshness freshness() {
        return freshness;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public UUID submittedOfficialId() {
        return submittedOfficialId;
    }

    public Instant submittedAt() {
        return submittedAt;
    }
}
