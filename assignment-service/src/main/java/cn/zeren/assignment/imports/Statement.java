package cn.zeren.assignment.imports;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.Period;
import java.util.UUID;

/** What one row of a file states: of this fact, on these days, this. */
record Statement<T extends Fact>(int row, UUID id, String key, Period valid, T content) {}
