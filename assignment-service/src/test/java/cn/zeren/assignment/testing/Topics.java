package cn.zeren.assignment.testing;

import cn.zeren.platform.testing.Database;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What this service's topics say they carry, read from their schema files. */
public final class Topics {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Topics() {}

    /** The words of the topics, as {@code issue} of {@code zeren.assignment.issue.v1}. */
    public static List<String> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    /** The members that are texts of any shape: no id, date, hash or word of a list. */
    public static Set<String> texts(String topic) {
        Set<String> found = new TreeSet<>();
        Set<String> shaped = new TreeSet<>();
        properties(schema(topic), (name, said) -> {
            JsonNode one = said.has("items") ? said.path("items") : said;
            if (one.has("format") || one.has("enum") || one.has("pattern")) {
                shaped.add(name);
            } else if (one.path("type").toString().contains("\"string\"")) {
                found.add(name);
            }
        });
        // a schema's conditions name members again without their shape
        found.removeAll(shaped);
        return found;
    }

    /** What was journaled for the topics and their schemas do not name: as {@code issue.title}. */
    public static Set<String> unsaid(Database database) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String topic : all()) {
            Set<String> named = new TreeSet<>(Set.of("id", "version", "state"));
            properties(schema(topic), (name, said) -> {
                named.add(name);
                // the members of a map are named by a list of words
                said.path("propertyNames").path("enum").forEach(word -> named.add(word.asText()));
            });
            for (Object value : database.column(
                    "select payload from journal where topic = ?", "zeren.assignment." + topic + ".v1")) {
                members(JSON.readTree(value.toString()), found, named, topic);
            }
        }
        return found;
    }

    private static void members(JsonNode node, Set<String> found, Set<String> named, String topic) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        names.stream().filter(name -> !named.contains(name)).forEach(name -> found.add(topic + "." + name));
        node.forEach(child -> members(child, found, named, topic));
    }

    private interface Property {
        void named(String name, JsonNode said);
    }

    private static void properties(JsonNode schema, Property each) {
        schema.path("properties").fields().forEachRemaining(one -> each.named(one.getKey(), one.getValue()));
        schema.forEach(child -> properties(child, each));
    }

    private static JsonNode schema(String topic) {
        try {
            return JSON.readTree(FOLDER.resolve(topic + ".schema.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
