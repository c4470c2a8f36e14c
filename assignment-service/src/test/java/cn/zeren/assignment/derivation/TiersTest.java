package cn.zeren.assignment.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.UnitType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which tier applies to what kind of unit. */
class TiersTest {

    @ParameterizedTest
    @CsvSource({
        "GOVERNMENT, HEAD_TO_TEAM",
        "PARTY_COMMITTEE, PORTFOLIO_TO_PRINCIPAL",
        "PARTY_DEPARTMENT, PORTFOLIO_TO_PRINCIPAL",
        "NPC, PORTFOLIO_TO_PRINCIPAL",
        "CPPCC, PORTFOLIO_TO_PRINCIPAL",
        "COURT, PORTFOLIO_TO_PRINCIPAL",
        "PROCURATORATE, PORTFOLIO_TO_PRINCIPAL",
        "GOV_DEPARTMENT, PORTFOLIO_TO_PRINCIPAL",
        "MASS_ORG, PORTFOLIO_TO_PRINCIPAL",
        "PUBLIC_INSTITUTION, PORTFOLIO_TO_PRINCIPAL",
        "SOE, PORTFOLIO_TO_PRINCIPAL",
        "DISCIPLINE_COMMISSION, PORTFOLIO_TO_PRINCIPAL",
        "PROVINCE_LEVEL, GROUP_MEMBER_TO_COUNTY",
        "CITY_LEVEL, GROUP_MEMBER_TO_COUNTY",
        "COUNTY_LEVEL, GROUP_MEMBER_TO_COUNTY",
        "TOWNSHIP_LEVEL, GROUP_MEMBER_TO_COUNTY",
    })
    void aUnitIsAnsweredForInItsTier(UnitType type, AssignmentType tier) {
        assertEquals(Optional.of(tier), Tiers.of(type));
    }

    @ParameterizedTest
    @EnumSource(
            value = UnitType.class,
            names = {"LEADING_GROUP", "LG_OFFICE", "DISPATCHED_TEAM"})
    void nobodyAnswersForABodyWithoutALeadershipOfItsOwn(UnitType type) {
        assertEquals(Optional.empty(), Tiers.of(type));
    }

    @Test
    void headsAndMembersOfTheLeadingBodyMayBeInChargeStaffMayNot() {
        assertEquals(true, Tiers.leads(PostRank.HEAD));
        assertEquals(true, Tiers.leads(PostRank.MEMBER));
        assertEquals(false, Tiers.leads(PostRank.STAFF));
    }
}
