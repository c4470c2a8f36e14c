package cn.zeren.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Values by the schemas of an OpenAPI document: right ones, with ids that were heard of and texts out of the document's own
 * examples, and ones that are wrong in some way.
 */
final class RandomValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> WORDS =
            List.of("规范公务接待", "第一季度专题研究", "An entry", "整改到位", "𠮷野家 · Ωμέγα", "甲、乙;“丙”", "<b>&amp;</b>'--", "%_\\");

    private final JsonNode document;
    private final Random random;
    private final Learned learned;
    private final List<LocalDate> days;
    private final Map<String, List<String>> samples = new HashMap<>();
    private int caller;

    RandomValues(JsonNode document, Random random, Learned learned, List<LocalDate> days) {
        this.document = document;
        this.random = random;
        this.learned = learned;
        this.days = List.copyOf(days);
        collect(null, document);
    }

    private void collect(String name, JsonNode node) {
        if (node.isTextual() && name != null) {
            List<String> known = samples.computeIfAbsent(name, any -> new ArrayList<>());
            if (!known.contains(node.asText())) {
                known.add(node.asText());
            }
        }
        node.forEach(one -> {
            if (node.isArray()) {
                collect(name, one);
            }
        });
        node.properties().forEach(member -> collect(member.getKey(), member.getValue()));
    }

    /** From now on the values are for a request of that caller, who knows some ids and not others. */
    void of(int asking) {
        caller = asking;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** An id of nothing. */
    UUID uuid() {
        UUID id = new UUID(random.nextLong() & ~0xF000L | 0x7000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
        learned.madeUp(id.toString());
        return id;
    }

    /** A value the schema takes, for a member or parameter of that name. */
    JsonNode right(String name, JsonNode asked) {
        JsonNode schema = resolved(asked);
        if (schema.path("anyOf").isArray()) {
            JsonNode choice =
                    schema.path("anyOf").get(random.nextInt(schema.path("anyOf").size()));
            return right(name, choice);
        }
        String type = type(schema);
        if (schema.path("enum").isArray()) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type) {
            case "null" -> NullNode.instance;
            case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
            case "integer" -> IntNode.valueOf(integer(name, schema));
            case "number" -> NODES.numberNode(new BigDecimal(random.nextInt(10_000)).movePointLeft(2));
            case "array" -> array(name, schema);
            case "string" -> TextNode.valueOf(text(name, schema));
            default -> object(schema);
        };
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText();
    }

    private int integer(String name, JsonNode schema) {
        int day = name.toLowerCase(java.util.Locale.ROOT).endsWith("year")
                ? one(days).getYear()
                : random.nextInt(12);
        int from = schema.path("minimum").asInt(day);
        int to = schema.path("maximum").asInt(day);
        return Math.max(from, Math.min(to, day));
    }

    private ArrayNode array(String name, JsonNode schema) {
        ArrayNode array = NODES.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int size = Math.min(schema.path("maxItems").asInt(3), least + random.nextInt(3));
        for (int i = 0; i < size; i++) {
            array.add(right(name, schema.path("items")));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(member -> {
            if (required.contains(member.getKey()) || random.nextBoolean()) {
                object.set(member.getKey(), right(member.getKey(), member.getValue()));
            }
        });
        return object;
    }

    private String text(String name, JsonNode schema) {
        switch (schema.path("format").asText()) {
            case "uuid":
                String id = learned.id(name, caller, random);
                return id == null ? uuid().toString() : id;
            case "date":
                return one(days).toString();
            case "date-time":
                return one(days) + "T09:00:00+08:00";
            default:
        }
        List<String> fitting = samples.getOrDefault(name, List.of()).stream()
                .filter(sample -> fits(sample, schema))
                .toList();
        List<String> words = WORDS.stream().filter(word -> fits(word, schema)).toList();
        if (fitting.isEmpty() && words.isEmpty()) {
            throw new IllegalStateException("the document shows no example of " + name + ": " + schema);
        }
        return fitting.isEmpty() || !words.isEmpty() && random.nextBoolean() ? one(words) : one(fitting);
    }

    private static boolean fits(String text, JsonNode schema) {
        return text.length() >= schema.path("minLength").asInt(0)
                && text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && (!schema.has("pattern")
                        || Pattern.compile(schema.path("pattern").asText())
                                .matcher(text)
                                .find());
    }

    /** The value with something in it wrong, or all of it. */
    JsonNode spoiled(JsonNode value) {
        List<ObjectNode> objects = new ArrayList<>();
        gather(value, objects);
        if (objects.isEmpty() || oneIn(12)) {
            return wrong(value);
        }
        ObjectNode object = one(objects);
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || oneIn(10)) {
            object.set("没有的字段", TextNode.valueOf("x"));
        } else {
            String name = one(names);
            if (oneIn(4)) {
                object.remove(name);
            } else {
                object.set(name, wrong(object.get(name)));
            }
        }
        return value;
    }

    private static void gather(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> gather(child, objects));
    }

    private JsonNode wrong(JsonNode value) {
        return switch (random.nextInt(9)) {
            case 0 -> NullNode.instance;
            case 1 -> BooleanNode.valueOf(random.nextBoolean());
            case 2 -> NODES.numberNode(one(List.of(-1L, 0L, 2_147_483_648L, Long.MAX_VALUE, 99_999L)));
            case 3 -> NODES.numberNode(BigInteger.TEN.pow(400));
            case 4 -> NODES.arrayNode().add(value);
            case 5 -> NODES.objectNode().set("value", value);
            default -> TextNode.valueOf(wrongText());
        };
    }

    /** A text that is hardly what anybody asks for. */
    String wrongText() {
        return switch (random.nextInt(14)) {
            case 0 -> "";
            case 1 -> " \t\n ";
            case 2 -> "a\u0000b";
            case 3 -> "\ud800";
            case 4 -> "责".repeat(100_000);
            case 5 -> "x".repeat(2_001);
            case 6 -> "0000-00-00";
            case 7 -> "-0001-01-01";
            case 8 -> "+999999999-12-31";
            case 9 -> "9999-12-31";
            case 10 -> "2016-02-30";
            case 11 -> uuid().toString();
            case 12 -> "9999-12-31T23:59:59.999999999Z";
            default -> "NO_SUCH_CODE";
        };
    }
}
