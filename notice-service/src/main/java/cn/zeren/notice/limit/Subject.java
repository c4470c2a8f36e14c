package cn.zeren.notice.limit;

import java.util.UUID;

/**
 * What a limit is set to. A subject has one limit at most.
 *
 * @param id of the notice for a receipt or feedback, of the rectification for a plan, of the problem for a problem
 */
public record Subject(SubjectKind kind, UUID id) {}
