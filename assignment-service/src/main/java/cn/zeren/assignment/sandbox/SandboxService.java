package cn.zeren.assignment.sandbox;

import cn.zeren.assignment.sandbox.ClockViews.ClockMoved;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.sandbox.Sandbox;
import cn.zeren.platform.time.BusinessClock;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Puts the sandbox clock forward, by an event that this service follows like every other. */
@ApplicationScoped
public class SandboxService {

    private final Tx tx;
    private final Sandbox sandbox;

    SandboxService(Tx tx, Sandbox sandbox) {
        this.tx = tx;
        this.sandbox = sandbox;
    }

    /**
     * Puts business time to {@code now}.
     *
     * @throws Refused 404 outside a sandbox; 409 {@code CLOCK_BACKWARDS}, for recorded time must not run into its own past
     */
    public Uni<Answer> move(Actor actor, Instant now) {
        sandbox.require();
        actor.require(Role.FACTS_PROVIDER, Role.LG_OFFICE, Role.SYSTEM_ADMIN);
        return tx.write(actor, "clock.move", work -> move(work, now))
                .map(moved ->
                        Answer.ok(new ClockMoved(now.atZone(BusinessClock.ZONE).toOffsetDateTime()), null));
    }

    private Uni<Void> move(Work work, Instant now) {
        if (now.isBefore(work.now())) {
            throw new Refused(Refusal.state(
                    "CLOCK_BACKWARDS", null, Map.of("now", work.now().toString())));
        }
        return work.journal(ClockWire.entry(new ClockWire.State(now, sandbox.anchor())));
    }
}
