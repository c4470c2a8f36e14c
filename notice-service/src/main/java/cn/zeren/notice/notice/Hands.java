package cn.zeren.notice.notice;

import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.kernel.Actor;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hands a notice has gone through on the issuing side so far: drafter, reviewer and signer are different people, and
 * so is who verifies (DESIGN-FOUR-EYES, GW2012-18).
 *
 * @param drafted never null
 * @param reviewed null until then, as the next
 */
public record Hands(Deed drafted, Deed reviewed, Deed signed) {

    /** Under whose name cards are drafted that fall due. */
    public static final Actor CADENCE = Actor.service("notice-cadence");

    /** The step the actor has done himself, if any. */
    Optional<NoticeEvent> doneBy(Actor actor) {
        return Stream.of(NoticeEvent.DRAFTED, NoticeEvent.REVIEWED, NoticeEvent.SIGNED)
                .filter(step -> did(step, actor))
                .findFirst();
    }

    /** A draft is its drafter's to revise; one the cadence has drafted becomes his who revises it. */
    boolean mayRevise(Actor actor) {
        return drafted.by().equals(CADENCE.name()) || drafted.wasDoneBy(actor);
    }

    private boolean did(NoticeEvent step, Actor actor) {
        Deed deed =
                switch (step) {
                    case DRAFTED -> drafted;
                    case REVIEWED -> reviewed;
                    default -> signed;
                };
        return deed != null && deed.wasDoneBy(actor);
    }
}
