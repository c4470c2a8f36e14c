package cn.zeren.assignment.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The days a signal is of, both inclusive, and what was found in them. */
record Window(LocalDate from, LocalDate to, List<UUID> evidenceIds) {}
