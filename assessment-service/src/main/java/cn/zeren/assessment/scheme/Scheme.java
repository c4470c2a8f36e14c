package cn.zeren.assessment.scheme;

import cn.zeren.assessment.scheme.SchemeStatus.Verb;
import cn.zeren.assessment.unit.AssessmentGroup;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One edition of the scoring scheme of one group of units for one year ({@code JZ-3.1}). */
@Entity
@Table(name = "scheme")
public class Scheme {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "assessment_group")
    private AssessmentGroup group;

    @Column(name = "assessment_year")
    private int year;

    private int edition;

    @Enumerated(EnumType.STRING)
    private SchemeStatus status;

    private SchemeContent content;

    private String hash;

    @Column(name = "based_on")
    private UUID basedOn;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "superseded_by")
    private UUID supersededBy;

    protected Scheme() {}

    /**
     * A new edition, as a draft.
     *
     * @param edition one more than the last of its group and year
     * @param basedOn the edition it was copied from, or null
     * @throws Refused as {@link SchemeRule#refusesForm}
     */
    public Scheme(
            UUID id, AssessmentGroup group, int year, int edition, UUID basedOn, SchemeContent content, Instant now) {
        Refused.when(SchemeRule.refusesForm(content));
        this.id = id;
        this.group = group;
        this.year = year;
        this.edition = edition;
        this.basedOn = basedOn;
        this.content = content;
        this.status = SchemeStatus.DRAFT;
        this.draftedAt = now;
    }

    /**
     * Rewrites the draft; an edition once published is never rewritten, a new one is made.
     *
     * @throws Refused {@code SCHEME_STATUS} when it is no draft; as {@link SchemeRule#refusesForm}
     */
    public List<SchemeEvent> revise(SchemeContent rewritten) {
        Refused.when(refusesVerb(Verb.REVISE));
        Refused.when(SchemeRule.refusesForm(rewritten));
        content = rewritten;
        return List.of(SchemeEvent.REVISED);
    }

    /**
     * Freezes the edition by its hash; from now on it is what units of its group are scored by.
     *
     * @throws Refused {@code SCHEME_STATUS} when it is no draft; as {@link SchemeRule#refusesBalance}
     */
    public List<SchemeEvent> publish(Instant now) {
        Refused.when(refusesPublish());
        status = SchemeStatus.PUBLISHED;
        hash = SchemeForm.hash(group, year, edition, content);
        publishedAt = now;
        return List.of(SchemeEvent.PUBLISHED);
    }

    /**
     * Gives way to a later edition of the same group and year, keeping content and hash.
     *
     * @throws Refused {@code SCHEME_STATUS} when it is not in force
     */
    public List<SchemeEvent> supersede(Scheme later) {
        Refused.when(refusesVerb(Verb.SUPERSEDE));
        status = SchemeStatus.SUPERSEDED;
        supersededBy = later.id;
        return List.of(SchemeEvent.SUPERSEDED);
    }

    public Optional<Refusal> refusesRevise() {
        return refusesVerb(Verb.REVISE);
    }

    public Optional<Refusal> refusesPublish() {
        return refusesVerb(Verb.PUBLISH).or(() -> SchemeRule.refusesBalance(content));
    }

    /** True when the hash it was frozen by still is the hash of what it says; of a draft there is nothing to check. */
    public boolean isIntact() {
        return hash == null || hash.equals(SchemeForm.hash(group, year, edition, content));
    }

    private Optional<Refusal> refusesVerb(Verb verb) {
        return status.after(verb).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.status("SCHEME_STATUS", "DESIGN-SCHEME-FREEZE", status, verb));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public AssessmentGroup group() {
        return group;
    }

    public int year() {
        return year;
    }

    public int edition() {
        return edition;
    }

    public SchemeStatus status() {
        return status;
    }

    public SchemeContent content() {
        return content;
    }

    public Optional<String> hash() {
        return Optional.ofNullable(hash);
    }

    public Optional<UUID> basedOn() {
        return Optional.ofNullable(basedOn);
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Optional<UUID> supersededBy() {
        return Optional.ofNullable(supersededBy);
    }
}
