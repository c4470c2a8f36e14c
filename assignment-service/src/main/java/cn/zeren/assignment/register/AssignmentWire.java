package cn.zeren.assignment.register;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Explanation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An assignment as published: its whole history on both axes. Current rows are those without {@code recordedTo}; an
 * assignment without a current row has ended.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AssignmentWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.assignment.v1";

    public record State(UUID id, List<Row> history) {}

    public record Row(
            LocalDate validFrom,
            LocalDate validTo,
            Instant recordedFrom,
            Instant recordedTo,
            UUID planId,
            int year,
            AssignmentType type,
            AssignmentStatus status,
            LocalDate releasedOn,
            String rule,
            List<String> clauses,
            List<UUID> factIds,
            UUID sponsorPostId,
            UUID sponsorOfficialId,
            UUID sponsorUnitId,
            String sponsorName,
            String sponsorTitle,
            UUID targetUnitId,
            UUID targetPostId,
            UUID targetOfficialId,
            String targetName,
            String targetUnitName) {}

    /** @param history all rows of one assignment, in the order they were written */
    public static AssignmentWire of(List<AssignmentRow> history) {
        UUID id = history.get(0).id();
        long version = history.stream().mapToLong(AssignmentRow::version).max().orElseThrow();
        return new AssignmentWire(
                id,
                version,
                new State(id, history.stream().map(AssignmentWire::row).toList()));
    }

    /** One event for each assignment an amendment touches, with its whole history after it. */
    public static List<Entry> entries(Amendment amendment, List<AssignmentRow> before) {
        Map<UUID, AssignmentStatus> was =
                amendment.closed().stream().collect(Collectors.toMap(AssignmentRow::id, AssignmentRow::status));
        List<Entry> entries = new ArrayList<>();
        amendment.historiesAfter(before).forEach((id, history) -> {
            AssignmentRow last = history.get(history.size() - 1);
            AssignmentWire wire = of(history);
            String type = "cn.zeren.assignment.assignment." + happened(last, was.get(id)) + ".v1";
            Explanation why = last.current() ? last.content().explanation() : null;
            entries.add(new Entry(TOPIC, id.toString(), type, wire.version(), wire, why));
        });
        return entries;
    }

    /** @param was null for a new one */
    private static String happened(AssignmentRow last, AssignmentStatus was) {
        if (!last.current()) {
            return "ended";
        }
        if (last.status() == was) {
            return "changed";
        }
        return switch (last.status()) {
            case ACTIVE -> "activated";
            case CARRY_OVER -> was == AssignmentStatus.RELEASED ? "reattached" : "carried-over";
            case RELEASED -> "released";
            case DRAFT, CONFIRMED -> was == null ? "confirmed" : "changed";
        };
    }

    private static Row row(AssignmentRow row) {
        var content = row.content();
        var sponsor = content.sponsor();
        var target = content.target();
        return new Row(
                content.valid().from(),
                content.valid().to(),
                row.recordedFrom(),
                row.recordedTo(),
                row.planId(),
                row.year(),
                content.type(),
                row.status(),
                row.releasedOn(),
                content.rule(),
                content.clauses(),
                content.factIds(),
                sponsor.postId(),
                sponsor.officialId(),
                sponsor.unitId(),
                sponsor.name(),
                sponsor.title(),
                target.unitId(),
                target.postId(),
                target.officialId(),
                target.name(),
                target.unitName());
    }
}
