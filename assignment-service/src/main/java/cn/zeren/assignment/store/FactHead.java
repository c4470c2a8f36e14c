package cn.zeren.assignment.store;

import cn.zeren.assignment.fact.FactKind;
import java.util.UUID;

/**
 * What a fact is known by, apart from what it says.
 *
 * @param key its natural key: a code, or the keys of what a link links
 * @param version counts its changes from 1
 */
public record FactHead(UUID id, FactKind kind, String key, long version) {}
