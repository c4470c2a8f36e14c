package cn.zeren.platform.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds a consumer's small record against the producer's schema: every member it reads is promised there (required), and
 * with a JSON type it can read. Members it does not read are the producer's own affair.
 */
final class WireContract {

    private final JsonNode schema;

    WireContract(JsonNode schema) {
        this.schema = schema;
    }

    /** Fails with the member that is not promised. */
    void promises(Class<? extends Record> wire) {
        record(wire, schema, wire.getSimpleName());
    }

    private void record(Class<?> wire, JsonNode node, String at) {
        JsonNode object = resolved(node);
        for (RecordComponent component : wire.getRecordComponents()) {
            String member = at + "." + component.getName();
            JsonNode property = object.path("properties").path(component.getName());
            assertTrue(!property.isMissingNode(), () -> "not in the schema: " + member);
            assertTrue(requires(object, component.getName()), () -> "not required by the schema: " + member);
            value(component.getGenericType(), property, member);
        }
    }

    private void value(Type java, JsonNode node, String at) {
        JsonNode property = resolved(node);
        Set<String> types = types(property);
        if (java instanceof ParameterizedType list) {
            reads(types, "array", at);
            value(list.getActualTypeArguments()[0], property.path("items"), at + "[]");
        } else if (((Class<?>) java).isRecord()) {
            reads(types, "object", at);
            record((Class<?>) java, property, at);
        } else {
            reads(types, List.of(long.class, int.class).contains(java) ? "integer" : "string", at);
        }
    }

    private static void reads(Set<String> promised, String readable, String at) {
        Set<String> rest = new TreeSet<>(promised);
        rest.removeAll(Set.of(readable, "null"));
        assertTrue(rest.isEmpty() && promised.contains(readable), () -> at + " may be " + promised);
    }

    private static Set<String> types(JsonNode property) {
        Set<String> types = new TreeSet<>();
        if (property.path("type").isTextual()) {
            types.add(property.path("type").textValue());
        }
        property.path("type").forEach(type -> types.add(type.textValue()));
        if (types.isEmpty()) {
            property.path("enum").forEach(word -> types.add(word.isNull() ? "null" : "string"));
        }
        return types;
    }

    /** Of what may be null or something, the something: every object may be absent for a consumer. */
    private JsonNode resolved(JsonNode node) {
        if (node.has("$ref")) {
            return schema.at(node.path("$ref").textValue().substring(1));
        }
        JsonNode either = node.path("anyOf");
        return either.size() == 2 && "null".equals(either.get(0).path("type").textValue())
                ? resolved(either.get(1))
                : node;
    }

    private static boolean requires(JsonNode object, String member) {
        for (JsonNode required : object.path("required")) {
            if (member.equals(required.textValue())) {
                return true;
            }
        }
        return false;
    }
}
