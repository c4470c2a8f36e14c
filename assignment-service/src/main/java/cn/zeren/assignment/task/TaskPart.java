package cn.zeren.assignment.task;

import cn.zeren.assignment.fact.Task;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Deeds;
import cn.zeren.assignment.proof.Evidences;
import cn.zeren.assignment.proof.Lateness;
import cn.zeren.assignment.proof.Standing;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one bears of a task of the year (JZ-1.2). It hangs on a unit and a post; who holds the post works on it, whoever that
 * is on the day. It is done when its outcome is shown and somebody else has verified it; that it comes late is recorded in
 * days and shuts nothing.
 */
@Entity
@Table(name = "task_part")
public class TaskPart {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "task_year")
    private int year;

    @Column(name = "task_no")
    private String no;

    private String item;

    @Enumerated(EnumType.STRING)
    private TaskRole role;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "post_id")
    private UUID postId;

    @Column(name = "lead_unit_id")
    private UUID leadUnitId;

    @Column(name = "lead_post_id")
    private UUID leadPostId;

    private String measures;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Enumerated(EnumType.STRING)
    private TaskPartStatus status;

    private Deed assigned;
    private Deeds progress;
    private String outcome;
    private Evidences evidence;
    private Deed completed;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    private Deed verified;
    private Deed returned;
    private Deed withdrawn;

    /** For the mapper. */
    protected TaskPart() {}

    /** A part as broken down, at version 1. */
    public TaskPart(UUID id, UUID taskId, Task task, BreakDown.Assigned part, Deed assigned) {
        this.id = id;
        this.version = 1;
        this.taskId = taskId;
        this.year = task.year();
        this.no = task.no();
        this.item = task.item();
        this.role = part.role();
        this.unitId = part.unitId();
        this.postId = part.postId();
        this.leadUnitId = task.leadUnitId();
        this.leadPostId = task.leadPostId();
        this.measures = part.measures();
        this.dueDate = part.dueDate();
        this.status = TaskPartStatus.ASSIGNED;
        this.assigned = assigned;
        this.progress = Deeds.NONE;
        this.evidence = Evidences.NONE;
    }

    /** Why the actor can't do this now, if so: see {@link TaskPartGuard#refuses}. */
    public Optional<Refusal> refuses(TaskVerb verb, Actor actor, Standing standing) {
        return TaskPartGuard.refuses(this, verb, actor, standing);
    }

    /** 报告进展: what is being done, in words. */
    public List<TaskPartEvent> progress(Actor actor, Standing standing, String note, Instant now) {
        move(TaskVerb.PROGRESS, actor, standing);
        progress = progress.with(Deed.of(actor, note, now));
        return List.of(TaskPartEvent.PROGRESSED);
    }

    /**
     * 报告完成: what came of it, and what shows it, however late.
     *
     * @param today the business day it is reported on, by which lateness is counted
     * @throws Refused {@code EVIDENCE_OF_THE_FUTURE} besides what stands against the verb
     */
    public List<TaskPartEvent> complete(
            Actor actor, Standing standing, String result, Evidences shown, LocalDate today, Instant now) {
        move(TaskVerb.COMPLETE, actor, standing);
        Refused.when(shown.refusesOn(today));
        outcome = result;
        evidence = shown;
        completed = Deed.of(actor, null, now);
        completedOn = today;
        return List.of(TaskPartEvent.COMPLETED);
    }

    /** 核验: by somebody who did none of it (DESIGN-FOUR-EYES). */
    public List<TaskPartEvent> verify(Actor actor, Standing standing, String note, Instant now) {
        move(TaskVerb.VERIFY, actor, standing);
        verified = Deed.of(actor, note, now);
        return List.of(TaskPartEvent.VERIFIED);
    }

    /**
     * 退回: the outcome does not hold; the part is open again and its days count on. What was reported stays among what was
     * done, so that who did it can't verify it the next time either.
     */
    public List<TaskPartEvent> sendBack(Actor actor, Standing standing, String reason, Instant now) {
        move(TaskVerb.SEND_BACK, actor, standing);
        progress = progress.with(new Deed(completed.by(), completed.officialId(), completed.at(), outcome));
        returned = Deed.of(actor, reason, now);
        completed = null;
        completedOn = null;
        return List.of(TaskPartEvent.RETURNED);
    }

    /** 撤回: it was handed out by mistake. */
    public List<TaskPartEvent> withdraw(Actor actor, Standing standing, String reason, Instant now) {
        move(TaskVerb.WITHDRAW, actor, standing);
        withdrawn = Deed.of(actor, reason, now);
        return List.of(TaskPartEvent.WITHDRAWN);
    }

    /**
     * Days past the limit (DESIGN-LATE): while it is open those until today, once reported complete those until that day, and
     * none for what was withdrawn.
     */
    public int lateDays(LocalDate today) {
        if (status == TaskPartStatus.WITHDRAWN) {
            return 0;
        }
        return Lateness.days(dueDate, completedOn == null ? today : completedOn);
    }

    /** Whether this actor had a hand in it since it was handed out. */
    boolean wasWorkedOnBy(Actor actor) {
        return (completed != null && completed.wasDoneBy(actor))
                || progress.list().stream().anyMatch(deed -> deed.wasDoneBy(actor));
    }

    private void move(TaskVerb verb, Actor actor, Standing standing) {
        Refused.when(refuses(verb, actor, standing));
        status = status.after(verb).orElseThrow();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID taskId() {
        return taskId;
    }

    public int year() {
        return year;
    }

    /** The task's number in the year's list. */
    public String no() {
        return no;
    }

    public String item() {
        return item;
    }

    public TaskRole role() {
        return role;
    }

    public UUID unitId() {
        return unitId;
    }

    /** The post it hangs on; null where the unit had no post of a 正职 when it was broken down. */
    public UUID postId() {
        return postId;
    }

    public UUID leadUnitId() {
        return leadUnitId;
    }

    public UUID leadPostId() {
        return leadPostId;
    }

    public String measures() {
        return measures;
    }

    /** The last day in time. */
    public LocalDate dueDate() {
        return dueDate;
    }

    public TaskPartStatus status() {
        return status;
    }

    public Deed assigned() {
        return assigned;
    }

    public Deeds progress() {
        return progress;
    }

    public String outcome() {
        return outcome;
    }

    public Evidences evidence() {
        return evidence;
    }

    /** Null while it is open, also after it was sent back. */
    public Deed completed() {
        return completed;
    }

    public LocalDate completedOn() {
        return completedOn;
    }

    public Deed verified() {
        return verified;
    }

    /** The last time it was sent back. */
    public Deed returned() {
        return returned;
    }

    public Deed withdrawn() {
        return withdrawn;
    }
}
