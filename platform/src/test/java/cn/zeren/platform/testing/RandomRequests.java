package cn.zeren.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Requests out of an OpenAPI document: right and wrong mixed, in the order a seed says. */
final class RandomRequests {

    /** Writes a half of a surrogate pair as it is: escaped. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** A longer line would be refused before the service sees it. */
    private static final int LONGEST_PARAMETER = 60;

    /** What was carried out less often than this is rather tried than another, and everybody looks at what became of it. */
    private static final int RARE = 5;

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final String JSON_TYPE = "application/json";

    /** An operation of the document. */
    private record Operation(String id, String method, String path, JsonNode parameters, JsonNode content) {

        boolean command() {
            return !method.equals("GET");
        }

        /** What its answers tell of: {@code plans} for {@code /plans/{id}/confirm}. */
        String resource() {
            String word = path.substring(path.lastIndexOf('/') + 1);
            int slot = path.lastIndexOf("/{");
            return slot < 0 || !command() && !word.startsWith("{") ? word : before(slot);
        }

        /** What stands in that slot of the path. */
        String kind(String slot) {
            return slot.equals("id") ? before(path.indexOf("/{id}")) : slot;
        }

        /** What its path wants ids of. */
        List<String> slots() {
            return SLOT.matcher(path).results().map(slot -> kind(slot.group(1))).toList();
        }

        private String before(int slot) {
            return path.substring(path.lastIndexOf('/', slot - 1) + 1, slot);
        }
    }

    /**
     * A request.
     *
     * @param caller which of the tokens it carries; -1 for none
     * @param body null for none
     */
    record Sent(
            String operation,
            boolean command,
            String resource,
            int caller,
            String method,
            String path,
            Map<String, String> headers,
            String body) {}

    private final List<Operation> commands = new ArrayList<>();
    private final List<Operation> reads = new ArrayList<>();
    private final Map<String, Set<Integer>> forbidden = new HashMap<>();
    private final Map<String, Integer> carriedOut = new HashMap<>();
    private final Deque<Supplier<Sent>> looks = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private final Random random;
    private final Learned learned;
    private final RandomValues values;
    private final int callers;

    /** Begins with everybody looking around. */
    RandomRequests(JsonNode document, Random random, Learned learned, List<LocalDate> days, int callers) {
        this.random = random;
        this.learned = learned;
        this.callers = callers;
        values = new RandomValues(document, random, learned, days);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    JsonNode operation = entry.getValue();
                    if (operation.has("operationId")) {
                        Operation one = new Operation(
                                operation.path("operationId").asText(),
                                entry.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.path("parameters"),
                                operation.at("/requestBody/content"));
                        (one.command() ? commands : reads).add(one);
                    }
                }));
        for (int caller = 0; caller < callers; caller++) {
            for (Operation read : reads) {
                if (read.slots().isEmpty()) {
                    int who = caller;
                    looks.add(() -> request(read, read.path, who, false));
                }
            }
        }
    }

    /** The operation ids of all commands. */
    List<String> commands() {
        return commands.stream().map(Operation::id).toList();
    }

    /** The next one: often a step that was called allowed, and rather what was never carried out yet. */
    Sent next() {
        if (!looks.isEmpty()) {
            return looks.remove().get();
        }
        if (values.oneIn(2)) {
            int often = values.oneIn(4) ? Integer.MAX_VALUE : RARE;
            Learned.Move move = learned.move(random, told -> {
                Operation step = step(told);
                return step != null && carriedOut.getOrDefault(step.id, 0) < often;
            });
            if (move != null) {
                return request(step(move), move.href(), move.caller(), values.oneIn(8));
            }
        }
        if (random.nextInt(5) < 2) {
            return request(values.one(reads), null, null, values.oneIn(3));
        }
        List<Operation> rare = commands.stream()
                .filter(operation -> carriedOut.getOrDefault(operation.id, 0) < RARE)
                .filter(operation -> operation.slots().stream().allMatch(learned::knows))
                .toList();
        boolean aimed = !rare.isEmpty() && values.oneIn(2);
        return request(values.one(aimed ? rare : commands), null, null, values.oneIn(aimed ? 6 : 3));
    }

    private Operation step(Learned.Move move) {
        return commands.stream()
                .filter(operation -> operation.method.equals(move.method())
                        && move.href().matches(operation.path.replaceAll("\\{[^}]*}", "[^/]+")))
                .findFirst()
                .orElse(null);
    }

    /** Takes note of a command that was carried out on what has this id: all others look at what became of it. */
    void carriedOut(Sent sent, String id) {
        if (carriedOut.merge(sent.operation, 1, Integer::sum) > RARE) {
            return;
        }
        reads.stream()
                .filter(read -> read.path.endsWith("/" + sent.resource + "/{id}"))
                .findFirst()
                .ifPresent(read -> {
                    for (int caller = 0; caller < callers; caller++) {
                        int who = caller;
                        looks.add(() -> request(read, read.path.replace("{id}", id), who, false));
                    }
                });
    }

    /** Anybody, though seldom one who was forbidden it before. */
    private int caller(Operation operation) {
        if (values.oneIn(40)) {
            return -1;
        }
        Set<Integer> barred = forbidden.getOrDefault(operation.id, Set.of());
        int caller = random.nextInt(callers);
        for (int i = 0; i < callers && barred.contains(caller) && !values.oneIn(8); i++) {
            caller = random.nextInt(callers);
        }
        return caller;
    }

    void forbidden(Sent sent) {
        forbidden.computeIfAbsent(sent.operation, any -> new HashSet<>()).add(sent.caller);
    }

    /**
     * A request to an operation.
     *
     * @param href the path as it was told, or null to fill the slots
     * @param told to whom it was told, or null for whoever is chosen
     */
    private Sent request(Operation operation, String href, Integer told, boolean spoil) {
        int caller = told == null ? caller(operation) : told;
        values.of(caller);
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new TreeMap<>();
        String path = href == null ? operation.path : href;
        String id = href == null ? null : idIn(href);
        for (JsonNode parameter : operation.parameters) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path":
                    String slot = spoil && values.oneIn(4) ? wrongSlot() : slot(operation, name, parameter);
                    id = id == null ? slot : id;
                    path = path.replace("{" + name + "}", encoded(slot));
                    break;
                case "query":
                    if (parameter.path("required").asBoolean()
                            || values.oneIn(2) && (spoil || !name.equals("cursor"))) {
                        String value = spoil && values.oneIn(2)
                                ? values.wrongText()
                                : values.right(name, parameter.path("schema")).asText();
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(encoded(shortened(value)));
                    }
                    break;
                default:
            }
        }
        if (takes(operation, "If-Match")) {
            ifMatch(headers, id, spoil);
        }
        if (operation.command()) {
            key(headers, spoil);
        }
        headers.put("Accept-Language", values.oneIn(2) ? "en" : "zh-CN");
        String body = operation.command() ? body(operation, headers, spoil) : null;
        return new Sent(
                operation.id,
                operation.command(),
                operation.resource(),
                caller,
                operation.method,
                path + query,
                headers,
                body);
    }

    /** {@code …/plans/ID/confirm}. */
    private static String idIn(String href) {
        int end = href.lastIndexOf('/');
        return href.substring(href.lastIndexOf('/', end - 1) + 1, end);
    }

    private String slot(Operation operation, String name, JsonNode parameter) {
        return values.right(operation.kind(name), parameter.path("schema")).asText();
    }

    private String wrongSlot() {
        String other = learned.any(random);
        return values.one(List.of(
                values.uuid().toString(),
                other == null ? "0" : other,
                "not-an-id",
                "0",
                "null",
                "a\u0000b",
                "..%2f",
                "责".repeat(LONGEST_PARAMETER)));
    }

    private static boolean takes(Operation operation, String header) {
        for (JsonNode parameter : operation.parameters) {
            if (parameter.path("name").asText().equals(header)) {
                return true;
            }
        }
        return false;
    }

    private void ifMatch(Map<String, String> headers, String id, boolean spoil) {
        long version = learned.version(id);
        if (!spoil || random.nextBoolean()) {
            headers.put("If-Match", "\"" + version + "\"");
        } else if (random.nextBoolean()) {
            headers.put(
                    "If-Match",
                    values.one(List.of(
                            "\"" + (version - 1) + "\"",
                            "\"" + (version + 1) + "\"",
                            "*",
                            "x",
                            "\"999999999999999999999\"",
                            "W/\"1\"",
                            "")));
        }
    }

    private void key(Map<String, String> headers, boolean spoil) {
        if (spoil && values.oneIn(4)) {
            headers.put("Idempotency-Key", values.one(List.of("", " ", "k".repeat(256), "a'b\"c")));
        } else if (!keys.isEmpty() && values.oneIn(12)) {
            headers.put("Idempotency-Key", values.one(keys));
        } else if (values.oneIn(2)) {
            keys.add(values.uuid().toString());
            headers.put("Idempotency-Key", keys.get(keys.size() - 1));
        }
    }

    private String body(Operation operation, Map<String, String> headers, boolean spoil) {
        if (operation.content.isMissingNode()) {
            headers.put("Content-Type", JSON_TYPE);
            return spoil && values.oneIn(3) ? raw("{}") : null;
        }
        List<String> types = new ArrayList<>();
        operation.content.fieldNames().forEachRemaining(types::add);
        String type = operation.content.has(JSON_TYPE) && !values.oneIn(4) ? JSON_TYPE : values.one(types);
        headers.put("Content-Type", spoil && values.oneIn(15) ? "text/plain" : type);
        JsonNode media = operation.content.path(type);
        List<JsonNode> examples = new ArrayList<>();
        media.path("examples").forEach(example -> examples.add(example.path("value")));
        // of rows whose columns the document leaves open only an example says what they are
        boolean open = media.at("/schema/items").isObject()
                && media.at("/schema/items").isEmpty();
        boolean shown = !examples.isEmpty() && (open || values.oneIn(6));
        JsonNode value = shown ? values.one(examples).deepCopy() : values.right("body", media.path("schema"));
        if (!type.equals(JSON_TYPE)) {
            return spoil ? value.asText() + values.wrongText() : value.asText();
        }
        if (spoil && values.oneIn(6)) {
            return raw(written(value));
        }
        return written(spoil ? values.spoiled(value) : value);
    }

    /** A body that is no JSON, or not such JSON. */
    private String raw(String body) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "null";
            case 2 -> "[]";
            case 3 -> "\"text\"";
            case 4 -> "[".repeat(3_000);
            case 5 -> "{\"a\":NaN}";
            case 6 -> body + "}";
            default -> body.substring(0, body.length() / 2);
        };
    }

    private static String shortened(String value) {
        return value.length() > LONGEST_PARAMETER ? value.substring(0, LONGEST_PARAMETER) : value;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String written(JsonNode value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
