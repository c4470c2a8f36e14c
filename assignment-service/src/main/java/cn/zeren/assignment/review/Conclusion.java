package cn.zeren.assignment.review;

import java.time.Instant;
import java.util.UUID;

/**
 * One conclusion of a review. One that was reopened stays on record.
 *
 * @param reasons why, in words
 * @param matched whether, when it was concluded, what was known still bore the review out
 */
public record Conclusion(
        ReviewOutcome outcome, String reasons, boolean matched, String by, UUID officialId, Instant at) {}
