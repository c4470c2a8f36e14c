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

    /** Compares with the committed file, or writes it when asked to. */
    public void compare(Path committed) throws IOException {
        String now = JSON.writeValueAsString(JSON.treeToValue(document, Map.class)) + "\n";
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, now);
        }
        if (!Files.readString(committed).equals(now)) {
            throw new AssertionError("the HTTP contract differs from " + committed
                    + "; if that is meant, run this test with -Dopenapi.update=true and commit the file");
        }
    }

    /** Every operation has a summary, an example, error responses and security. */
    public void checkOperations() {
        List<String> faults = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        check(operation.getKey() + " " + path.getKey(), operation.getValue(), faults);
                    }
                }));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    private void check(String name, JsonNode operation, List<String> faults) {
        if (operation.path("summary").asText().isBlank()) {
            faults.add(name + ": no summary");
        }
        if (!operation.toString().contains("\"example")) {
            faults.add(name + ": no example");
        }
        if (operation.path("responses").path("401").isMissingNode()
                || operation.path("responses").path("403").isMissingNode()) {
            faults.add(name + ": no 401 or 403");
        }
        if (operation.path("security").isMissingNode()
                && document.path("security").isMissingNode()) {
            faults.add(name + ": no security");
        }
    }
}
