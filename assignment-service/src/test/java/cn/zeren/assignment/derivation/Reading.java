package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.fact.FactsFixture.id;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.Period;
import java.util.List;

/** Puts a derivation into words, for tables of expectations. */
final class Reading {

    private final Derived derived;

    private Reading(Derived derived) {
        this.derived = derived;
    }

    static Reading of(FactsFixture facts) {
        return new Reading(Derivation.derive(facts.facts(), 2016, id("市委")));
    }

    /** Who answers for the unit: {@code 戊→庚 2016-01-01..2017-01-01}, one entry a stretch. */
    List<String> sponsorsOf(String unit) {
        return derived.rows().stream()
                .filter(row -> row.target().unitId().equals(id(unit)))
                .map(row -> row.sponsor().name() + "→" + row.target().name() + days(row.valid()))
                .toList();
    }

    /** What was found about the unit: {@code NO_SPONSOR 2016-01-01..2017-01-01}. */
    List<String> findingsOn(String unit) {
        return derived.findings().stream()
                .filter(finding -> finding.unitId().equals(id(unit)))
                .map(finding -> finding.code() + days(finding.valid()))
                .toList();
    }

    Derived derived() {
        return derived;
    }

    /** Days in the year are left out when they are all of it. */
    private static String days(Period valid) {
        return valid.equals(Period.ofYear(2016)) ? "" : " " + valid.from() + ".." + valid.to();
    }
}
