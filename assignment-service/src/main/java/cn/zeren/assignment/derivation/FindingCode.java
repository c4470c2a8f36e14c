package cn.zeren.assignment.derivation;

/** What the coverage check can find. A blocking finding keeps the plan from being confirmed. */
public enum FindingCode {
    /** Nobody is in charge of the unit, nobody heads the body, or nobody led its inspection last year. */
    NO_SPONSOR(true, "DESIGN-COVERAGE"),
    /** In charge is one who is no Party member (a 非党 vice-mayor): he answers for none, and nobody else does. */
    SPONSOR_NOT_PARTY_MEMBER(true, "DESIGN-NON-PARTY"),
    /** In charge is a post outside the leading body of the manager, or one that no longer exists. */
    SPONSOR_NOT_LEADER(true, "JZ-1.1"),
    /** The post in charge is vacant: an acting holder or another division of work must be recorded. */
    VACANT_SPONSOR(true, "DESIGN-VACANCY"),
    /** The leader in charge is himself the unit's principal, or the unit led its own inspection. */
    SELF_ASSIGNMENT(true, "DESIGN-SELF-COVER"),
    /** Two could answer on the same day; none is chosen for them. */
    OVERLAP(true, "DESIGN-COVERAGE"),
    /** Two officials hold one post on the same day. */
    TWO_HOLDERS(true, "GD2010-5"),
    /** The unit that led the inspection is no member of the leading group. */
    LEAD_NOT_MEMBER(true, "JZ-1.1"),
    /** The unit has no principal at present; the sponsor answers for the next one from his first day. */
    VACANT_PRINCIPAL(false, "DESIGN-VACANCY"),
    /** A division of work or an inspection reaches a unit managed by somebody else: nothing follows (下管一级). */
    TARGET_NOT_MANAGED(false, "DESIGN-EQUAL-RANK");

    private final boolean blocking;
    private final String clause;

    FindingCode(boolean blocking, String clause) {
        this.blocking = blocking;
        this.clause = clause;
    }

    public boolean blocking() {
        return blocking;
    }

    public String clause() {
        return clause;
    }
}
