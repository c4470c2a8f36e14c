package cn.zeren.assignment.fact;

import java.util.UUID;

/** In which region a unit lies: in one on each day (JZ-2.1). */
public record RegionMember(UUID regionId, UUID unitId) implements Fact {}
