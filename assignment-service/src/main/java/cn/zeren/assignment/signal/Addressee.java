package cn.zeren.assignment.signal;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The leader in charge on the day it was sent. It hangs on the post: whoever holds it answers.
 *
 * @param officialId who held the post that day
 * @param assignmentId of the assignment (包保) by which he is in charge
 */
@Embeddable
public record Addressee(UUID postId, UUID officialId, String name, String title, UUID assignmentId) {}
