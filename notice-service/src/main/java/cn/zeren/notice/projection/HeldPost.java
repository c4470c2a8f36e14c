package cn.zeren.notice.projection;

import java.util.UUID;

/**
 * A post and who holds it on the day asked about.
 *
 * @param tenureId the fact that he holds it
 * @param postId the post
 * @param postTitle as 书记, 局长
 * @param head whether the post is rank 正职
 * @param unitId the unit of the post
 * @param unitName its name on the day
 * @param managedByCity whether the city committee manages the unit's leading body (下管一级)
 * @param officialId the holder
 * @param officialName the holder's name
 */
public record HeldPost(
        UUID tenureId,
        UUID postId,
        String postTitle,
        boolean head,
        UUID unitId,
        String unitName,
        boolean managedByCity,
        UUID officialId,
        String officialName) {

    /** 党政主要负责人 in the sense of clause JZ-2.2: holds the head post of a unit whose leading body the city manages. */
    public boolean principal() {
        return head && managedByCity;
    }
}
