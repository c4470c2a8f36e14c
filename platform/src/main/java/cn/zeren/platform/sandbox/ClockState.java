package cn.zeren.platform.sandbox;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a sandbox stands.
 *
 * @param now business time
 * @param timersThrough last day whose timers have all run
 * @param outboxPending events of this service not yet on Kafka
 * @param inboundBehind messages on Kafka this service has yet to apply
 */
public record ClockState(Instant now, LocalDate timersThrough, long outboxPending, long inboundBehind) {}
