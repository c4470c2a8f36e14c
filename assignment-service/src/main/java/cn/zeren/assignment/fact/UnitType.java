package cn.zeren.assignment.fact;

/**
 * What a unit is. The four {@code …_LEVEL} types are territorial divisions, each standing for its Party and government
 * leading body as one unit where the tree does not go deeper.
 */
public enum UnitType {
    /** 党委. */
    PARTY_COMMITTEE,
    /** 政府. */
    GOVERNMENT,
    /** 党委部门. */
    PARTY_DEPARTMENT,
    /** 人大. */
    NPC,
    /** 政协. */
    CPPCC,
    /** 法院. */
    COURT,
    /** 检察院. */
    PROCURATORATE,
    /** 政府部门. */
    GOV_DEPARTMENT,
    /** 群团组织. */
    MASS_ORG,
    /** 事业单位. */
    PUBLIC_INSTITUTION,
    /** 国有企业. */
    SOE,
    /** 纪委. */
    DISCIPLINE_COMMISSION,
    /** 派驻纪检监察组. */
    DISPATCHED_TEAM,
    /** 党风廉政建设责任制领导小组. */
    LEADING_GROUP,
    /** 领导小组办公室. */
    LG_OFFICE,
    /** 省、自治区、直辖市. */
    PROVINCE_LEVEL,
    /** 地级市、州、盟. */
    CITY_LEVEL,
    /** 县、市、区. */
    COUNTY_LEVEL,
    /** 乡、镇、街道. */
    TOWNSHIP_LEVEL;

    /** A territorial division (行政区划), as against a body or a department. */
    public boolean division() {
        return switch (this) {
            case PROVINCE_LEVEL, CITY_LEVEL, COUNTY_LEVEL, TOWNSHIP_LEVEL -> true;
            default -> false;
        };
    }
}
