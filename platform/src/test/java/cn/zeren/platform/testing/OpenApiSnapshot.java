package cn.zeren.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The committed picture of a service's HTTP contract. {@code -Dopenapi.update=true} draws it anew; otherwise any
 * difference fails, so a change of the contract is seen in the diff of the commit that makes it.
 */
public final class OpenApiSnapshot {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonNode document;

    /** Takes the document as served at {@code /q/openapi?format=json}. */
    public OpenApiSnapshot(String document) throws IOException {
        this.document = JSON.readTree(document);
    }

    /** Compares with the committed file, or draws it when asked to. */
    public void compare(Path committed) throws IOException {
        if (Boolean.getBoolean("openapi.update")) {
            draw(committed);
        }
        if (!Files.readString(committed).equals(text())) {
            throw new AssertionError("the HTTP contract differs from " + committed
                    + "; if that is meant, run this test with -Dopenapi.update=true and commit the file");
        }
    }

    void draw(Path committed) throws IOException {
        Files.createDirectories(committed.getParent());
        Files.writeString(committed, text());
    }

    private String text() throws IOException {
        return JSON.writeValueAsString(JSON.treeToValue(document, Map.class)) + "\n";
    }

    /** Every operation has an id, a summary, an example, security, and the refusals that follow from what it takes. */
    public void checkOperations() {
        List<String> faults = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        check(
                                operation.getKey() + " " + path.getKey(),
                                operation.getKey(),
                                operation.getValue(),
                                faults);
                    }
                }));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    /**
     * Every code of the document has its name: each enumeration is one of the code lists.
     *
     * @param codeLists as served at {@code …/code-lists}
     */
    public void checkCodesHaveNames(String codeLists) throws IOException {
        List<Set<String>> lists = new ArrayList<>();
        JSON.readTree(codeLists).path("items").forEach(list -> {
            Set<String> codes = new TreeSet<>();
            list.path("items").forEach(code -> codes.add(code.path("code").asText()));
            lists.add(codes);
        });
        List<String> nameless = new ArrayList<>();
        document.at("/components/schemas").properties().forEach(schema -> {
            Set<String> codes = new TreeSet<>();
            schema.getValue().path("enum").forEach(code -> codes.add(code.asText()));
            if (!codes.isEmpty() && !lists.contains(codes)) {
                nameless.add(schema.getKey());
            }
        });
        if (!nameless.isEmpty()) {
            throw new AssertionError("no code list for " + nameless);
        }
    }

    private void check(String name, String method, JsonNode operation, List<String> faults) {
        for (String text : List.of("operationId", "summary")) {
            if (operation.path(text).asText().isBlank()) {
                faults.add(name + ": no " + text);
            }
        }
        if (!operation.toString().contains("\"example")) {
            faults.add(name + ": no example");
        }
        if (operation.path("security").isMissingNode()
                && document.path("security").isMissingNode()) {
            faults.add(name + ": no security");
        }
        refusals(method, operation).forEach(status -> {
            if (operation.path("responses").path(status).isMissingNode()) {
                faults.add(name + ": no " + status);
            }
        });
        // what takes no token has no caller to remember a key for
        boolean tokenless = operation.path("security").isArray()
                && operation.path("security").isEmpty();
        if (!method.equals("get") && !tokenless && !takes(operation, "header", "Idempotency-Key")) {
            faults.add(name + ": no Idempotency-Key");
        }
    }

    private static Set<String> refusals(String method, JsonNode operation) {
        Set<String> statuses = new TreeSet<>(Set.of("401", "403"));
        if (takes(operation, "path", null)) {
            statuses.add("404");
        }
        if (takes(operation, "query", null)) {
            statuses.add("400");
        }
        if (!method.equals("get")) {
            statuses.addAll(Set.of("400", "409", "422"));
        }
        if (takes(operation, "header", "If-Match")) {
            statuses.addAll(Set.of("412", "428"));
        }
        return statuses;
    }

    /** @param name null for any */
    private static boolean takes(JsonNode operation, String in, String name) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals(in)
                    && (name == null || name.equals(parameter.path("name").asText()))) {
                return true;
            }
        }
        return false;
    }
}
