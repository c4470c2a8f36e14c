package cn.zeren.platform.sandbox;

import cn.zeren.platform.inbox.Positions;
import cn.zeren.platform.journal.Relay;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.time.BusinessClock;
import cn.zeren.platform.time.Days;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What a sandbox endpoint may ask of time. */
@ApplicationScoped
public class Sandbox {

    private final BusinessClock clock;
    private final Days days;
    private final Relay relay;
    private final Positions positions;

    Sandbox(BusinessClock clock, Days days, Relay relay, Positions positions) {
        this.clock = clock;
        this.days = days;
        this.relay = relay;
        this.positions = positions;
    }

    /**
     * Where this service stands. Blocks: it asks the database and the broker.
     *
     * @throws Refused 404 outside a sandbox
     */
    public ClockState state() {
        require();
        return new ClockState(clock.now(), days.through(), relay.pending(), positions.behind());
    }

    /** Real time, which a move of the clock is anchored to. */
    public Instant anchor() {
        return clock.realNow();
    }

    /** @throws Refused 404 outside a sandbox, as if the endpoint were not there */
    public void require() {
        if (!days.sandbox()) {
            throw new Refused(Refusal.notFound());
        }
    }
}
