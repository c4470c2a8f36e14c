package cn.zeren.assignment.fact;

import java.util.UUID;

/** A unit is a member (成员单位) of a leading group. */
public record GroupMember(UUID unitId, UUID groupUnitId) implements Fact {}
