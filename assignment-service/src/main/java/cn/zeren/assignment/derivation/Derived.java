package cn.zeren.assignment.derivation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What a derivation yields, in a fixed order. */
public record Derived(List<DerivedAssignment> rows, List<Finding> findings) {

    private static final Comparator<UUID> NULL_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private static final Comparator<DerivedAssignment> ROWS = Comparator.comparing(DerivedAssignment::type)
            .thenComparing(row -> row.target().unitId())
            .thenComparing(row -> row.valid().from())
            .thenComparing(row -> row.target().postId(), NULL_LAST)
            .thenComparing(row -> row.sponsor().postId(), NULL_LAST);

    private static final Comparator<Finding> FINDINGS = Comparator.comparing(Finding::type)
            .thenComparing(Finding::unitId)
            .thenComparing(finding -> finding.valid().from())
            .thenComparing(Finding::code)
            .thenComparing(Finding::postId, NULL_LAST)
            .thenComparing(Finding::officialId, NULL_LAST)
            .thenComparing(finding -> finding.factIds().toString());

    public Derived {
        rows = rows.stream().sorted(ROWS).toList();
        findings = findings.stream().sorted(FINDINGS).toList();
    }

    /** The same plan with what was derived again of these units in the place of what it said of them. */
    public Derived with(Set<UUID> units, Derived again) {
        return new Derived(
                Stream.concat(
                                rows.stream()
                                        .filter(row ->
                                                !units.contains(row.target().unitId())),
                                again.rows.stream())
                        .toList(),
                Stream.concat(
                                findings.stream().filter(finding -> !units.contains(finding.unitId())),
                                again.findings.stream())
                        .toList());
    }

    public List<Finding> blocking() {
        return findings.stream().filter(Finding::blocking).toList();
    }
}
