package cn.zeren.assessment.scheme;

import cn.zeren.assessment.unit.AssessmentGroup;
import cn.zeren.platform.journal.Entry;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/** A scheme's event as published on {@code zeren.assessment.scheme.v1}: its full state after the event. */
public record SchemeWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assessment.scheme.v1";

    /** @param content in its canonical form: what the hash was taken over */
    public record State(
            UUID id,
            AssessmentGroup assessmentGroup,
            int year,
            int edition,
            SchemeStatus status,
            @JsonRawValue String content,
            String hash,
            UUID basedOn,
            Instant draftedAt,
            Instant publishedAt,
            UUID supersededBy) {}

    /** The journal entry of that event; what is published carries the explanation of its weights. */
    static Entry entry(Scheme scheme, SchemeEvent event) {
        SchemeWire wire = new SchemeWire(
                scheme.id(),
                scheme.version(),
                new State(
                        scheme.id(),
                        scheme.group(),
                        scheme.year(),
                        scheme.edition(),
                        scheme.status(),
                        SchemeForm.canonical(scheme.content()),
                        scheme.hash().orElse(null),
                        scheme.basedOn().orElse(null),
                        scheme.draftedAt(),
                        scheme.publishedAt().orElse(null),
                        scheme.supersededBy().orElse(null)));
        return new Entry(
                TOPIC,
                scheme.id().toString(),
                type(event),
                scheme.version(),
                wire,
                event == SchemeEvent.PUBLISHED ? SchemeExplanation.of(scheme) : null);
    }

    private static String type(SchemeEvent event) {
        return switch (event) {
            case DRAFTED -> "cn.zeren.assessment.scheme.drafted.v1";
            case REVISED -> "cn.zeren.assessment.scheme.revised.v1";
            case PUBLISHED -> "cn.zeren.assessment.scheme.published.v1";
            case SUPERSEDED -> "cn.zeren.assessment.scheme.superseded.v1";
        };
    }
}
