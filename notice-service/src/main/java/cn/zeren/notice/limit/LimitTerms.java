package cn.zeren.notice.limit;

import cn.zeren.notice.kind.Counting;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;

/** What a limit was set to, and by what: it stays until the limit begins anew. */
@MappedSuperclass
public abstract class LimitTerms {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    SubjectKind subjectKind;

    UUID subjectId;
    UUID aboutId;
    UUID unitId;
    UUID officialId;
    String clause;

    @Enumerated(EnumType.STRING)
    Counting counting;

    LocalDate startedOn;

    public UUID id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subjectKind, subjectId);
    }

    /** The notice or rectification it belongs to. */
    public UUID aboutId() {
        return aboutId;
    }

    public UUID unitId() {
        return unitId;
    }

    /** Null where the limit is the unit's. */
    public UUID officialId() {
        return officialId;
    }

    public String clause() {
        return clause;
    }

    public Counting counting() {
        return counting;
    }

    public LocalDate startedOn() {
        return startedOn;
    }
}
