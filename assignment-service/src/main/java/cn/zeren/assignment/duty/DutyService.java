package cn.zeren.assignment.duty;

import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.seat.SeatRepository;
import cn.zeren.assignment.turn.TurnRepository;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the leading group's office does with the duties of posts. */
@ApplicationScoped
public class DutyService {

    private final Tx tx;
    private final DutyRepository duties;
    private final SeatRepository seats;

    DutyService(Tx tx, DutyRepository duties, SeatRepository seats) {
        this.tx = tx;
        this.duties = duties;
        this.seats = seats;
    }

    /** Writes the first edition of a post's duties for a year, of the post as it is in that year: next year's from its first day on. */
    public Uni<PostDuty> draft(Actor actor, int year, UUID post, DutyItems items, String basis) {
        return tx.write(actor, "duty.draft", work -> {
            actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
            return seats.find(work, post, Period.ofYear(year).nearest(work.today()))
                    .onItem()
                    .ifNull()
                    .failWith(() -> new Refused(Refusal.notFound()))
                    .call(() -> TurnRepository.take(work, "duty", post, year))
                    .call(seat -> duties.latest(work, post, year).invoke(DutyService::refuseIfThere))
                    .map(seat -> PostDuty.draft(Ids.at(work.now()), year, seat, items, basis, actor.name(), work.now()))
                    .call(duty -> store(work, duty));
        });
    }

    /** Writes the next edition. */
    public Uni<PostDuty> amend(Actor actor, UUID id, long expected, DutyItems items, String basis, String reason) {
        return tx.write(actor, "duty.amend", work -> {
            actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
            return load(work, id, expected)
                    .call(duty -> TurnRepository.take(work, "duty", duty.postId(), duty.year()))
                    .call(duty -> duties.latest(work, duty.postId(), duty.year())
                            .invoke(latest -> refuseIfOvertaken(duty, latest)))
                    .chain(duty -> {
                        PostDuty next = duty.amend(Ids.at(work.now()), items, basis, reason, actor.name(), work.now());
                        Uni<Void> before = duty.status() == DutyStatus.DRAFT
                                ? journal(work, duty, duty.supersede(work.now()))
                                : Uni.createFrom().voidItem();
                        return before.chain(() -> store(work, next)).replaceWith(next);
                    });
        });
    }

    /** The edition binds; the one in force before gives way. */
    public Uni<PostDuty> enterForce(Actor actor, UUID id, long expected) {
        return tx.write(actor, "duty.enter-force", work -> {
            actor.require(Role.LG_OFFICE_HEAD);
            return load(work, id, expected).call(duty -> {
                Refused.when(duty.refusesEnterForce());
                return duties.inForce(work, duty.postId(), duty.year())
                        .chain(before -> before == null
                                ? Uni.createFrom().voidItem()
                                : journal(work, before, before.supersede(work.now())))
                        .chain(() -> journal(work, duty, duty.enterForce(work.now())));
            });
        });
    }

    private Uni<PostDuty> load(Work work, UUID id, long expected) {
        return duties.get(work, id).invoke(duty -> {
            if (duty.version() != expected) {
                throw new Refused(Refusal.stale(duty.version()));
            }
        });
    }

    private static void refuseIfThere(PostDuty latest) {
        if (latest != null) {
            throw new Refused(
                    Refusal.state("DUTY_EXISTS", "JZ-1.2", Map.of("dutyId", latest.id(), "edition", latest.edition())));
        }
    }

    private static void refuseIfOvertaken(PostDuty duty, PostDuty latest) {
        if (latest.edition() != duty.edition()) {
            throw new Refused(Refusal.state(
                    "EDITION_ON_THE_WAY", "JZ-1.2", Map.of("id", latest.id(), "edition", latest.edition())));
        }
    }

    private static Uni<Void> store(Work work, PostDuty duty) {
        return work.session().persist(duty).chain(() -> journal(work, duty, List.of(DutyEvent.DRAFTED)));
    }

    private static Uni<Void> journal(Work work, PostDuty duty, List<DutyEvent> events) {
        return work.session()
                .flush()
                .chain(() -> work.journal(events.stream()
                        .map(event -> DutyWire.entry(event, duty))
                        .toList()));
    }
}
