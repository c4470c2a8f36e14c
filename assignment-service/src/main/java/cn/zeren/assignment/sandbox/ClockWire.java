package cn.zeren.assignment.sandbox;

import cn.zeren.platform.journal.Entry;
import java.time.Instant;

/** A move of the sandbox clock as published. There is one clock, so one key; its version grows with the time it shows. */
public record ClockWire(String id, long version, State state) {

    private static final String KEY = "clock";

    /**
     * Where the clock was put.
     *
     * @param now business time
     * @param movedAt real time of the move: business time ticks on from there
     */
    public record State(Instant now, Instant movedAt) {}

    static Entry entry(State state) {
        long version = state.now().toEpochMilli();
        return new Entry(
                "zeren.assignment.clock.v1",
                KEY,
                "cn.zeren.assignment.clock.moved.v1",
                version,
                new ClockWire(KEY, version, state));
    }
}
