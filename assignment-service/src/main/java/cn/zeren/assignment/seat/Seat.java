package cn.zeren.assignment.seat;

import cn.zeren.assignment.fact.PostRank;
import java.util.UUID;

/** A post as it stands on a day. */
public record Seat(UUID postId, String title, PostRank rank, UUID unitId, String unitName) {

    /** 正职 or 班子成员: the leading body, on whom the system of responsibility hangs (GD2010-6). */
    public boolean inLeadingBody() {
        return rank == PostRank.HEAD || rank == PostRank.MEMBER;
    }
}
