package cn.zeren.assignment.task;

import cn.zeren.assignment.proof.Digest;
import cn.zeren.assignment.proof.Doer;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A part of a task as published: what happened is the event's type, the value is the full public state after it. */
public record TaskPartWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.task-part.v1";

    /**
     * The public state, in ids and codes.
     *
     * @param lateDays days past the limit on the day it was reported complete; null until then
     */
    public record State(
            UUID id,
            UUID taskId,
            int year,
            String no,
            TaskRole role,
            UUID unitId,
            UUID postId,
            UUID leadUnitId,
            UUID leadPostId,
            LocalDate dueDate,
            TaskPartStatus status,
            Doer assigned,
            List<Doer> progress,
            List<Digest> evidence,
            Doer completed,
            LocalDate completedOn,
            Integer lateDays,
            Doer verified,
            Doer returned,
            Doer withdrawn) {}

    /** The event with the part's state after it; the part is flushed. */
    static Entry entry(TaskPartEvent event, TaskPart part, Explanation explanation) {
        String happened =
                switch (event) {
                    case ASSIGNED -> "assigned";
                    case PROGRESSED -> "progressed";
                    case COMPLETED -> "completed";
                    case VERIFIED -> "verified";
                    case RETURNED -> "returned";
                    case WITHDRAWN -> "withdrawn";
                };
        return new Entry(
                TOPIC,
                part.id().toString(),
                "cn.zeren.assignment.task-part." + happened + ".v1",
                part.version(),
                new TaskPartWire(part.id(), part.version(), state(part)),
                explanation);
    }

    private static State state(TaskPart part) {
        return new State(
                part.id(),
                part.taskId(),
                part.year(),
                part.no(),
                part.role(),
                part.unitId(),
                part.postId(),
                part.leadUnitId(),
                part.leadPostId(),
                part.dueDate(),
                part.status(),
                Doer.of(part.assigned()),
                Doer.of(part.progress()),
                Digest.of(part.evidence().list()),
                Doer.of(part.completed()),
                part.completedOn(),
                part.completedOn() == null ? null : part.lateDays(part.completedOn()),
                Doer.of(part.verified()),
                Doer.of(part.returned()),
                Doer.of(part.withdrawn()));
    }
}
