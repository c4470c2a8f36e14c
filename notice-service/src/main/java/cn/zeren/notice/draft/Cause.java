package cn.zeren.notice.draft;

import cn.zeren.notice.projection.TaskFact;

/**
 * A fact that gives cause for a card.
 *
 * @param kind what is the matter
 * @param task the task at issue
 * @param days days overdue on the day asked about, or days left to the limit
 */
public record Cause(Kind kind, TaskFact task, long days) {

    public enum Kind {
        /** The limit has passed. Late is recorded and urged on; nothing is shut because of it. */
        OVERDUE,
        /** The limit falls into the period the card is for. */
        DUE_IN_PERIOD
    }
}
