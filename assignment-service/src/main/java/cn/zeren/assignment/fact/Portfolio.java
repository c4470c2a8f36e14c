package cn.zeren.assignment.fact;

import java.util.UUID;

/**
 * The holder of a post is in charge of a unit (分工). It hangs on the post, so a successor inherits it.
 *
 * @param basisDocNo 文号 of the document that laid down the division of work, or null
 */
public record Portfolio(UUID postId, UUID unitId, String basisDocNo) implements Fact {}
