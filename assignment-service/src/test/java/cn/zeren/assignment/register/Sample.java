package cn.zeren.assignment.register;

import static cn.zeren.assignment.fact.FactsFixture.id;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.DerivedAssignment;
import cn.zeren.assignment.derivation.Sponsor;
import cn.zeren.assignment.derivation.Target;
import cn.zeren.assignment.fact.Period;
import cn.zeren.platform.kernel.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows for tests of the register and of what is read from it. */
public final class Sample {

    public static final UUID PLAN = id("plan");
    public static final Instant MORNING = Instant.parse("2016-02-01T01:00:00Z");

    private Sample() {}

    /** A leader answers for the principal of a unit. */
    public static DerivedAssignment inCharge(String leader, String unit, String principal, Period days) {
        return row(
                AssignmentType.PORTFOLIO_TO_PRINCIPAL,
                new Sponsor(id(leader + "职"), id(leader), null, leader, leader + "职"),
                new Target(id(unit), id(unit + "长"), id(principal), principal, unit),
                days);
    }

    /** A head answers for his body. */
    public static DerivedAssignment head(String leader, String body, Period days) {
        return row(
                AssignmentType.HEAD_TO_TEAM,
                new Sponsor(id(leader + "职"), id(leader), null, leader, leader + "职"),
                new Target(id(body), null, null, body, body),
                days);
    }

    /** A member unit answers for a county. */
    public static DerivedAssignment member(String unit, String county, Period days) {
        return row(
                AssignmentType.GROUP_MEMBER_TO_COUNTY,
                new Sponsor(null, null, id(unit), unit, null),
                new Target(id(county), null, null, county, county),
                days);
    }

    /** As held since {@link #MORNING}. */
    public static AssignmentRow held(DerivedAssignment content) {
        return new AssignmentRow(
                id(AssignmentKey.of(content).toString()),
                1,
                PLAN,
                2016,
                AssignmentStatus.ACTIVE,
                content,
                null,
                MORNING,
                null);
    }

    private static DerivedAssignment row(AssignmentType type, Sponsor sponsor, Target target, Period days) {
        return new DerivedAssignment(
                type,
                sponsor,
                target,
                days,
                "rule",
                List.of("JZ-1.1"),
                List.of(id("fact")),
                new Explanation(List.of()));
    }
}
