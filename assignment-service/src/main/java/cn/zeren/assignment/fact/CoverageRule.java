package cn.zeren.assignment.fact;

import java.util.UUID;

/**
 * An edition of a manager's coverage policy (包保政策): what of the things a city may decide on keeps its plan from being
 * confirmed. It is in effect on the days it holds.
 *
 * @param code of the edition
 * @param unitId the manager whose plans it weighs, null for the standard edition, which is for all that have none
 * @param basisDocNo 文号 of the decision
 * @param kin a sponsor is kin to whom he answers for
 * @param pastPost a sponsor is tied to the unit, or its principal, by a past post
 * @param vacantSponsor the sponsoring post is vacant
 * @param vacantPrincipal the post answered for is vacant
 * @param actingMonths how many months an acting holder may answer without being told of, null for as long as he acts
 * @param actingTooLong he has for longer
 */
public record CoverageRule(
        String code,
        UUID unitId,
        String basisDocNo,
        FindingWeight kin,
        FindingWeight pastPost,
        FindingWeight vacantSponsor,
        FindingWeight vacantPrincipal,
        Integer actingMonths,
        FindingWeight actingTooLong)
        implements Fact {}
