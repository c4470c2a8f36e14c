package cn.zeren.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a service's answers have told so far: ids by what they are the id of, the version last seen of each, and what its
 * {@code _actions} allow to whom. Choices are by place and never by value, so a seed tells one story though ids differ.
 */
final class Learned {

    /** A step an answer has called allowed to the one who asked. */
    record Move(int caller, String method, String href) {}

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int KEPT = 60;

    private final Map<String, List<String>> ids = new HashMap<>();
    private final Set<String> madeUp = new HashSet<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Set<Integer>> witnesses = new HashMap<>();
    private final Map<String, List<Move>> moves = new TreeMap<>();

    /** Takes in an answer to a request on a resource, as its path names it: {@code task-parts}. */
    void from(int caller, String resource, JsonNode answer) {
        take(caller, kind(resource), answer);
    }

    private void take(int caller, String kind, JsonNode node) {
        if (node.isArray()) {
            node.forEach(one -> take(caller, kind, one));
        }
        if (isId(node.path("id"))) {
            add(kind, node.path("id").asText());
            witnesses
                    .computeIfAbsent(node.path("id").asText(), any -> new TreeSet<>())
                    .add(caller);
            if (node.path("version").isIntegralNumber()) {
                versions.put(node.path("id").asText(), node.path("version").asLong());
            }
        }
        node.path("_actions").forEach(action -> {
            if (action.path("allowed").asBoolean()) {
                Move move = new Move(
                        caller,
                        action.path("method").asText(),
                        action.path("href").asText());
                String step = move.method() + UUID.matcher(move.href()).replaceAll("");
                keep(moves.computeIfAbsent(step, any -> new ArrayList<>()), move);
            }
        });
        node.properties().forEach(member -> {
            String name = member.getKey();
            if (name.endsWith("Id")) {
                told(name.substring(0, name.length() - 2), member.getValue());
            } else if (name.endsWith("Ids")) {
                member.getValue().forEach(one -> told(name.substring(0, name.length() - 3), one));
            }
            if (member.getValue().isContainerNode()) {
                take(caller, name.equals("items") ? kind : kind(name), member.getValue());
            }
        });
    }

    private void told(String stem, JsonNode id) {
        if (isId(id)) {
            add(stem.toLowerCase(Locale.ROOT), id.asText());
            add(lastWord(stem), id.asText());
        }
    }

    private static boolean isId(JsonNode node) {
        return node.isTextual() && UUID.matcher(node.asText()).matches();
    }

    /** An answer that says this id has only repeated what it was asked. */
    void madeUp(String id) {
        madeUp.add(id);
    }

    private void add(String kind, String id) {
        if (madeUp.contains(id)) {
            return;
        }
        List<String> known = ids.computeIfAbsent(kind, any -> new ArrayList<>());
        if (!known.contains(id)) {
            keep(known, id);
        }
    }

    private static <T> void keep(List<T> all, T one) {
        all.add(one);
        if (all.size() > KEPT) {
            all.remove(0);
        }
    }

    /**
     * Some id of that resource or member, mostly one the caller has seen, or null when none was heard of: {@code duties},
     * {@code counterpartUnitId}.
     */
    String id(String name, int caller, Random random) {
        String stem = name.replaceAll("Ids?$", "");
        for (String kind : List.of(kind(stem), lastWord(stem))) {
            List<String> known = ids.get(kind);
            if (known != null && random.nextInt(16) > 0) {
                List<String> seen = known.stream()
                        .filter(id -> witnesses.getOrDefault(id, Set.of()).contains(caller))
                        .toList();
                List<String> some = seen.isEmpty() || random.nextInt(4) == 0 ? known : seen;
                return some.get(random.nextInt(some.size()));
            }
        }
        return any(random);
    }

    /** Whether an id of that resource was heard of. */
    boolean knows(String resource) {
        return ids.containsKey(kind(resource));
    }

    /** The id of anything. */
    String any(Random random) {
        List<String> all = new ArrayList<>();
        ids.keySet().stream().sorted().forEach(kind -> all.addAll(ids.get(kind)));
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    /** The version last seen of what has this id; 1 for what was never seen. */
    long version(String id) {
        return versions.getOrDefault(id, 1L);
    }

    /** A step called allowed, of any kind that is wanted alike, which is then forgotten; null when there is none. */
    Move move(Random random, Predicate<Move> wanted) {
        List<List<Move>> steps = moves.values().stream()
                .filter(told -> !told.isEmpty() && wanted.test(told.get(0)))
                .toList();
        if (steps.isEmpty()) {
            return null;
        }
        List<Move> some = steps.get(random.nextInt(steps.size()));
        return some.remove(random.nextInt(some.size()));
    }

    /** {@code task-parts} and {@code taskPart} name the same. */
    private static String kind(String name) {
        String plain = name.replace("-", "").toLowerCase(Locale.ROOT);
        return plain.endsWith("ies") ? plain.substring(0, plain.length() - 3) + "y" : plain.replaceAll("s$", "");
    }

    private static String lastWord(String stem) {
        return stem.replaceAll(".*(?=[A-Z])", "").toLowerCase(Locale.ROOT);
    }
}
