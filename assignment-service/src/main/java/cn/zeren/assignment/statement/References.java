package cn.zeren.assignment.statement;

import cn.zeren.assignment.fact.FactKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The facts that codes in a file stand for: those known before, in the importer's sight, and those of the file itself. */
public final class References {

    private final Map<FactKind, Map<String, UUID>> byCode = new EnumMap<>(FactKind.class);

    public void add(FactKind kind, Map<String, UUID> codes) {
        byCode.computeIfAbsent(kind, k -> new HashMap<>()).putAll(codes);
    }

    /** The fact of that code, or null. */
    UUID of(FactKind kind, String code) {
        return byCode.getOrDefault(kind, Map.of()).get(code);
    }
}
