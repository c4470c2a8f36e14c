package cn.zeren.assignment.derivation;

import cn.zeren.assignment.fact.Period;
import cn.zeren.platform.kernel.Explanation;
import java.util.List;
import java.util.UUID;

/**
 * One derived row: over these days this sponsor answers for this target.
 *
 * @param rule name of the rule that made it
 * @param clauses the clauses its steps follow, each once
 * @param factIds the facts it rests on; without any one of them it would not be
 */
public record DerivedAssignment(
        AssignmentType type,
        Sponsor sponsor,
        Target target,
        Period valid,
        String rule,
        List<String> clauses,
        List<UUID> factIds,
        Explanation explanation) {

    public DerivedAssignment {
        clauses = List.copyOf(clauses);
        factIds = List.copyOf(factIds);
    }
}
