package cn.zeren.assignment.fact;

import java.util.UUID;

/** A post (职务) in a unit. Duties hang on posts; officials hold posts for a time. */
public record Post(String code, UUID unitId, String title, PostRank rank) implements Fact {}
