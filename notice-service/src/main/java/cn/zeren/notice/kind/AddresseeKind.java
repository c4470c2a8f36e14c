package cn.zeren.notice.kind;

/** Whom a notice may be addressed to. */
public enum AddresseeKind {
    /** 党政主要负责人: whoever holds the head post. */
    PRINCIPAL,
    /** 承担任务的责任单位. */
    UNIT
}
