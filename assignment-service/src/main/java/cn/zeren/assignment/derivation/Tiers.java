package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.derivation.AssignmentType.GROUP_MEMBER_TO_COUNTY;
import static cn.zeren.assignment.derivation.AssignmentType.HEAD_TO_TEAM;
import static cn.zeren.assignment.derivation.AssignmentType.PORTFOLIO_TO_PRINCIPAL;

import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.UnitType;
import java.util.Optional;

/**
 * Which tier a managed unit is answered for in (JZ-1.1), by what it is. The manager's own leading body is always of the
 * first tier and does not appear here.
 */
public final class Tiers {

    private Tiers() {}

    /** The tier for a unit of that type under its manager, or none where nobody need answer for it. */
    public static Optional<AssignmentType> of(UnitType type) {
        return switch (type) {
            // the government's own leading body: 市长
            case GOVERNMENT -> Optional.of(HEAD_TO_TEAM);
            // divisions: the member unit that led last year's inspection
            case PROVINCE_LEVEL, CITY_LEVEL, COUNTY_LEVEL, TOWNSHIP_LEVEL -> Optional.of(GROUP_MEMBER_TO_COUNTY);
            // departments and bodies: the leader in charge of them
            case PARTY_COMMITTEE,
                    PARTY_DEPARTMENT,
                    NPC,
                    CPPCC,
                    COURT,
                    PROCURATORATE,
                    GOV_DEPARTMENT,
                    MASS_ORG,
                    PUBLIC_INSTITUTION,
                    SOE,
                    DISCIPLINE_COMMISSION -> Optional.of(PORTFOLIO_TO_PRINCIPAL);
            // no leading body of their own: the group is made of leaders answered for elsewhere, its office and the
            // dispatched teams belong to the discipline commission and are answered for with it
            case LEADING_GROUP, LG_OFFICE, DISPATCHED_TEAM -> Optional.empty();
        };
    }

    /**
     * May the holder of such a post in the manager's committee or government answer for units by 分工? 常委 and
     * 副市长 are members; the two heads sit on the standing committee too and keep some units in their own charge.
     */
    static boolean leads(PostRank rank) {
        return rank != PostRank.STAFF;
    }

    /**
     * Do two heads in one leading body each answer for their side of it? In a division that the tree shows as one unit,
     * the secretary answers for the Party team and the mayor for the government team; elsewhere two heads contradict.
     */
    static boolean eachHeadAnswers(UnitType type) {
        return type.division();
    }
}
