package cn.zeren.assignment.derivation;

import java.util.List;

/** What a derivation yields, in a fixed order. */
public record Derived(List<DerivedAssignment> rows, List<Finding> findings) {

    public Derived {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    public List<Finding> blocking() {
        return findings.stream().filter(Finding::blocking).toList();
    }
}
