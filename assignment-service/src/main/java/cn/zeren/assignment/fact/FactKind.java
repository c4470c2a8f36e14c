package cn.zeren.assignment.fact;

import java.util.Arrays;

/** The kinds of facts, with the word used in topics, paths and import files. */
public enum FactKind {
    UNIT("unit", Unit.class),
    POST("post", Post.class),
    OFFICIAL("official", Official.class),
    TENURE("tenure", Tenure.class),
    PORTFOLIO("portfolio", Portfolio.class),
    GROUP_MEMBER("group-member", GroupMember.class),
    INSPECTION_LEAD("inspection-lead", InspectionLead.class),
    TASK("task", Task.class),
    SUCCESSION("succession", Succession.class),
    REGION("region", Region.class),
    REGION_MEMBER("region-member", RegionMember.class),
    CONTACT_POINT("contact-point", ContactPoint.class),
    CONFLICT("conflict", Conflict.class),
    COVERAGE_RULE("coverage-rule", CoverageRule.class);

    private final String word;
    private final Class<? extends Fact> content;

    FactKind(String word, Class<? extends Fact> content) {
        this.word = word;
        this.content = content;
    }

    /** Lower case, hyphenated, singular: {@code zeren.assignment.<word>.v1}. */
    public String word() {
        return word;
    }

    public Class<? extends Fact> content() {
        return content;
    }

    /** The kind of that content. */
    public static FactKind of(Fact fact) {
        return Arrays.stream(values())
                .filter(kind -> kind.content == fact.getClass())
                .findFirst()
                .orElseThrow();
    }
}
