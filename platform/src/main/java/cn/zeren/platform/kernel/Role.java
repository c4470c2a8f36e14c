package cn.zeren.platform.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles of the realm. A role says which verbs its holder may use; scope says on which rows. */
public enum Role {
    /** 市委书记. */
    PARTY_SECRETARY,
    /** 市长. */
    MAYOR,
    /** 市委常委. */
    STANDING_COMMITTEE,
    /** 副市长. */
    VICE_MAYOR,
    /** 领导小组办公室 staff: draft and review. */
    LG_OFFICE,
    /** 领导小组办公室主任: confirm and sign. */
    LG_OFFICE_HEAD,
    /** 纪委承办人. */
    DISCIPLINE_HANDLER,
    /** 纪委审理人. */
    DISCIPLINE_REVIEWER,
    /** 纪委负责人. */
    DISCIPLINE_CHIEF,
    /** 检查组组长. */
    INSPECTION_LEADER,
    /** 检查组成员. */
    INSPECTION_MEMBER,
    /** 单位主要负责人, of a department as of a county. */
    UNIT_PRINCIPAL,
    /** 单位联络员. */
    UNIT_LIAISON,
    /** 县市区 staff. */
    COUNTY,
    /** 组织部. */
    ORG_DEPARTMENT,
    /** 系统管理员, one of 三员: never with the two others. */
    SYSTEM_ADMIN,
    /** 安全管理员. */
    SECURITY_ADMIN,
    /** 审计管理员. */
    AUDIT_ADMIN,
    /** Reads the journal, changes nothing. */
    AUDITOR,
    /** A citizen. */
    PUBLIC,
    /** A system that provides facts of units, posts and officials (编制/组织 system). */
    FACTS_PROVIDER,
    /** The hotline system. */
    HOTLINE,
    /** The petition system. */
    PETITION;

    private static final Map<String, Role> BY_CLAIM =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Role::claim, Function.identity()));

    /** The name of this role in a token: lower case, with hyphens. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that name, or none: a token may carry roles of other systems. */
    public static Optional<Role> ofClaim(String claim) {
        return Optional.ofNullable(BY_CLAIM.get(claim));
    }
}
