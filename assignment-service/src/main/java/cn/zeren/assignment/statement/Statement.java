package cn.zeren.assignment.statement;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.Period;
import java.util.UUID;

/** What one row of a file states: of this fact, on these days, this. */
public record Statement<T extends Fact>(int row, UUID id, String key, Period valid, T content) {}
