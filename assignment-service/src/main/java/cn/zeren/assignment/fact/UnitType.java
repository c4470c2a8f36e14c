package cn.zeren.assignment.fact;

import cn.zeren.platform.kernel.Labelled;

/**
 * What a unit is. The four {@code …_LEVEL} types are territorial divisions, each standing for its Party and government
 * leading body as one unit where the tree does not go deeper.
 */
public enum UnitType implements Labelled {
    PARTY_COMMITTEE("党委", "Party committee"),
    GOVERNMENT("政府", "Government"),
    PARTY_DEPARTMENT("党委部门", "Party department"),
    NPC("人大", "People's congress"),
    CPPCC("政协", "CPPCC"),
    COURT("法院", "Court"),
    PROCURATORATE("检察院", "Procuratorate"),
    GOV_DEPARTMENT("政府部门", "Government department"),
    MASS_ORG("群团组织", "Mass organisation"),
    PUBLIC_INSTITUTION("事业单位", "Public institution"),
    SOE("国有企业", "State-owned enterprise"),
    DISCIPLINE_COMMISSION("纪委", "Discipline commission"),
    DISPATCHED_TEAM("派驻纪检监察组", "Dispatched team"),
    LEADING_GROUP("党风廉政建设责任制领导小组", "Leading group"),
    LG_OFFICE("领导小组办公室", "Office of the leading group"),
    PROVINCE_LEVEL("省、自治区、直辖市", "Province"),
    CITY_LEVEL("地级市、州、盟", "Prefecture"),
    COUNTY_LEVEL("县、市、区", "County"),
    TOWNSHIP_LEVEL("乡、镇、街道", "Township");

    private final Words words;

    UnitType(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** A territorial division (行政区划), as against a body or a department. */
    public boolean division() {
        return switch (this) {
            case PROVINCE_LEVEL, CITY_LEVEL, COUNTY_LEVEL, TOWNSHIP_LEVEL -> true;
            default -> false;
        };
    }
}
