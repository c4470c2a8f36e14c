package cn.zeren.assignment.responsibility;

import cn.zeren.assignment.liability.LiabilityStatements;
import cn.zeren.assignment.store.HeldRows;
import cn.zeren.assignment.unit.UnitStatements;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the reads of responsibility ask the database, by name, for those who look at the asking. */
public final class PageStatements {

    private PageStatements() {}

    /** @param knownAt null for what we know now: other statements */
    public static Map<String, String> of(Instant knownAt) {
        Map<String, String> statements = new LinkedHashMap<>();
        statements.put("liability", LiabilityStatements.chain(knownAt));
        statements.put("units headed", LiabilityStatements.headed(knownAt));
        statements.put("units below", UnitStatements.below(knownAt));
        statements.put("name", HeldRows.sql(ResponsibilityRepository.NAME, knownAt));
        statements.put("posts", HeldRows.sql(ResponsibilityRepository.POSTS, knownAt));
        statements.put("tasks", HeldRows.sql(ResponsibilityRepository.TASKS, knownAt));
        statements.put("units", HeldRows.sql(ResponsibilityRepository.UNITS, knownAt));
        statements.put("visits of posts", HeldRows.sql(PendingRepository.VISITS_OF_POSTS, knownAt));
        statements.put("visits to units", HeldRows.sql(PendingRepository.VISITS_TO_UNITS, knownAt));
        statements.put("open issues", HeldRows.sql(PendingRepository.ISSUES, knownAt));
        return statements;
    }
}
