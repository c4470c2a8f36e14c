package cn.zeren.assignment.derivation;

import cn.zeren.assignment.fact.CoverageRule;
import cn.zeren.assignment.fact.FindingWeight;
import cn.zeren.platform.kernel.Labelled;
import java.util.function.Function;

/**
 * What the coverage check can find. A blocking finding keeps the plan from being confirmed. Of most it is settled whether
 * they block; of some the manager's coverage policy of the day decides.
 */
public enum FindingCode implements Labelled {
    /** Nobody is in charge of the unit, nobody heads the body, or nobody led its inspection last year. */
    NO_SPONSOR("没有包保人", "Nobody answers for it", true, "DESIGN-COVERAGE"),
    /** In charge is one who is no Party member (a 非党 vice-mayor): he answers for none, and nobody else does. */
    SPONSOR_NOT_PARTY_MEMBER(
            "分管领导不是党员,不作包保人", "The leader in charge is no Party member and answers for none", true, "DESIGN-NON-PARTY"),
    /** In charge is a post outside the leading body of the manager, or one that no longer exists. */
    SPONSOR_NOT_LEADER("分管职务不在上级领导班子之内", "The post in charge is not in the leading body above", true, "JZ-1.1"),
    /** The post in charge is vacant: an acting holder or another division of work must be recorded. */
    VACANT_SPONSOR("分管职务空缺", "The post in charge is vacant", CoverageRule::vacantSponsor, "DESIGN-VACANCY"),
    /**
     * The leader in charge is himself the unit's principal, the unit led its own inspection, or who heads the member unit
     * that answers for a county sits in the county's leading body.
     */
    SELF_ASSIGNMENT("包保人与包保对象为同一方", "Sponsor and target are the same", true, "DESIGN-SELF-COVER"),
    /** Two could answer on the same day; none is chosen for them. */
    OVERLAP("同一天有两名可以包保的人", "Two could answer on the same day", true, "DESIGN-COVERAGE"),
    /** Two officials hold one post on the same day. */
    TWO_HOLDERS("同一职务同一天有两人任职", "Two officials hold one post on the same day", true, "GD2010-5"),
    /** The unit that led the inspection is no member of the leading group. */
    LEAD_NOT_MEMBER(
            "上年带队检查的单位不是领导小组成员单位",
            "The unit that led last year's inspection is no member of the leading group",
            true,
            "JZ-1.1"),
    /** The unit has no principal at present; the sponsor answers for the next one from his first day. */
    VACANT_PRINCIPAL("正职空缺", "The post of the principal is vacant", CoverageRule::vacantPrincipal, "DESIGN-VACANCY"),
    /** A division of work or an inspection reaches a unit managed by somebody else: nothing follows (下管一级). */
    TARGET_NOT_MANAGED(
            "分工或检查所及的单位不归本级管理",
            "The division of work or the inspection reaches a unit managed by somebody else",
            false,
            "DESIGN-EQUAL-RANK"),
    /** The sponsor is kin to the principal he answers for, or to the unit's people. */
    SPONSOR_IS_KIN("包保人与包保对象有亲属关系", "The sponsor is kin to whom he answers for", CoverageRule::kin, "DESIGN-RECUSAL"),
    /** The sponsor is tied to the unit or its people by a post held before. */
    SPONSOR_PAST_POST(
            "包保人与包保对象之间有曾任职务的关系",
            "A post held before ties the sponsor and whom he answers for",
            CoverageRule::pastPost,
            "DESIGN-RECUSAL"),
    /** The sponsor acts in his post (代理, 主持工作) for longer than the policy lets pass. */
    ACTING_TOO_LONG(
            "包保人代理或主持工作超过政策规定的期限",
            "The sponsor acts for longer than the policy lets pass",
            CoverageRule::actingTooLong,
            "DESIGN-VACANCY");

    private final Words words;
    private final boolean settled;
    private final Function<CoverageRule, FindingWeight> decided;
    private final String clause;

    FindingCode(String zh, String en, boolean blocking, String clause) {
        this.words = new Words(zh, en);
        this.settled = blocking;
        this.decided = null;
        this.clause = clause;
    }

    FindingCode(String zh, String en, Function<CoverageRule, FindingWeight> decided, String clause) {
        this.words = new Words(zh, en);
        this.settled = true;
        this.decided = decided;
        this.clause = clause;
    }

    @Override
    public Words words() {
        return words;
    }

    /** Whether the coverage policy decides on it. */
    boolean decidedByRule() {
        return decided != null;
    }

    /** @param rule in effect; where none is, what a policy could let pass blocks */
    boolean blocks(CoverageRule rule) {
        return decided == null || rule == null ? settled : decided.apply(rule) == FindingWeight.BLOCKING;
    }

    public String clause() {
        return clause;
    }
}
