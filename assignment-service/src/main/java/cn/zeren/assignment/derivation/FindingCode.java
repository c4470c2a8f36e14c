package cn.zeren.assignment.derivation;

import cn.zeren.assignment.fact.CoverageRule;
import cn.zeren.assignment.fact.FindingWeight;
import java.util.function.Function;

/**
 * What the coverage check can find. A blocking finding keeps the plan from being confirmed. Of most it is settled whether
 * they block; of some the manager's coverage policy of the day decides.
 */
public enum FindingCode {
    /** Nobody is in charge of the unit, nobody heads the body, or nobody led its inspection last year. */
    NO_SPONSOR(true, "DESIGN-COVERAGE"),
    /** In charge is one who is no Party member (a 非党 vice-mayor): he answers for none, and nobody else does. */
    SPONSOR_NOT_PARTY_MEMBER(true, "DESIGN-NON-PARTY"),
    /** In charge is a post outside the leading body of the manager, or one that no longer exists. */
    SPONSOR_NOT_LEADER(true, "JZ-1.1"),
    /** The post in charge is vacant: an acting holder or another division of work must be recorded. */
    VACANT_SPONSOR(CoverageRule::vacantSponsor, "DESIGN-VACANCY"),
    /**
     * The leader in charge is himself the unit's principal, the unit led its own inspection, or who heads the member unit
     * that answers for a county sits in the county's leading body.
     */
    SELF_ASSIGNMENT(true, "DESIGN-SELF-COVER"),
    /** Two could answer on the same day; none is chosen for them. */
    OVERLAP(true, "DESIGN-COVERAGE"),
    /** Two officials hold one post on the same day. */
    TWO_HOLDERS(true, "GD2010-5"),
    /** The unit that led the inspection is no member of the leading group. */
    LEAD_NOT_MEMBER(true, "JZ-1.1"),
    /** The unit has no principal at present; the sponsor answers for the next one from his first day. */
    VACANT_PRINCIPAL(CoverageRule::vacantPrincipal, "DESIGN-VACANCY"),
    /** A division of work or an inspection reaches a unit managed by somebody else: nothing follows (下管一级). */
    TARGET_NOT_MANAGED(false, "DESIGN-EQUAL-RANK"),
    /** The sponsor is kin to the principal he answers for, or to the unit's people. */
    SPONSOR_IS_KIN(CoverageRule::kin, "DESIGN-RECUSAL"),
    /** The sponsor is tied to the unit or its people by a post held before. */
    SPONSOR_PAST_POST(CoverageRule::pastPost, "DESIGN-RECUSAL"),
    /** The sponsor acts in his post (代理, 主持工作) for longer than the policy lets pass. */
    ACTING_TOO_LONG(CoverageRule::actingTooLong, "DESIGN-VACANCY");

    private final boolean settled;
    private final Function<CoverageRule, FindingWeight> decided;
    private final String clause;

    FindingCode(boolean blocking, String clause) {
        this.settled = blocking;
        this.decided = null;
        this.clause = clause;
    }

    FindingCode(Function<CoverageRule, FindingWeight> decided, String clause) {
        this.settled = true;
        this.decided = decided;
        this.clause = clause;
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
