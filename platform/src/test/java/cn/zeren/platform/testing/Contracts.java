package cn.zeren.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A producer's contracts as files: {@code asyncapi.yaml} (AsyncAPI 3) with a channel for every topic, a message named by
 * its type for every event, and one JSON Schema for the value of each topic. A consumer's test reads the producer's folder
 * and holds its own small record against it.
 */
public final class Contracts {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, Path> schemaByTopic = new TreeMap<>();
    private final Map<String, Set<String>> typesByTopic = new TreeMap<>();

    /** Those of another module of this repository. */
    public static Contracts of(String module) {
        return new Contracts(Path.of("..", module, "src/main/resources/META-INF/resources/contracts"));
    }

    /** Reads a folder such as {@code src/main/resources/META-INF/resources/contracts}. */
    public Contracts(Path folder) {
        this.folder = folder;
        JsonNode document = read(folder.resolve("asyncapi.yaml"), YAML);
        if (!document.path("asyncapi").asText().startsWith("3.")) {
            throw new AssertionError("not AsyncAPI 3: " + folder);
        }
        document.path("channels").forEach(channel -> channel.path("messages").forEach(message -> {
            JsonNode resolved = message.has("$ref")
                    ? document.at(message.path("$ref").asText().substring(1))
                    : message;
            JsonNode payload = resolved.path("payload");
            JsonNode schema = payload.has("schema") ? payload.path("schema") : payload;
            String topic = channel.path("address").asText();
            schemaByTopic.put(
                    topic, folder.resolve(schema.path("$ref").asText()).normalize());
            typesByTopic
                    .computeIfAbsent(topic, any -> new TreeSet<>())
                    .add(resolved.path("name").asText());
        }));
    }

    /** Topics that have a channel. */
    public Set<String> topics() {
        return schemaByTopic.keySet();
    }

    /** Every channel's schema is there, and no schema file lies about without a channel. */
    public void checkComplete() {
        Set<Path> named = new TreeSet<>(schemaByTopic.values());
        try (Stream<Path> files = Files.list(folder)) {
            Set<Path> present =
                    new TreeSet<>(files.filter(file -> file.toString().endsWith(".schema.json"))
                            .map(Path::normalize)
                            .toList());
            if (!named.equals(present)) {
                throw new AssertionError("channels name " + named + " but the folder has " + present);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks an event's value against the schema of its topic. */
    public void check(String topic, String value) {
        Path schema = schemaByTopic.get(topic);
        if (schema == null) {
            throw new AssertionError("no channel for " + topic);
        }
        try {
            JsonSchema validator = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(read(schema, JSON));
            List<String> faults = validator.validate(JSON.readTree(value)).stream()
                    .map(Object::toString)
                    .toList();
            if (!faults.isEmpty()) {
                throw new AssertionError(topic + ": " + faults);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks an event: its channel names its type, and its value keeps to the schema. */
    public void check(String topic, String type, String value) {
        check(topic, value);
        if (!typesByTopic.get(topic).contains(type)) {
            throw new AssertionError("the channel of " + topic + " names no message " + type);
        }
    }

    /** Checks everything a service under test has journaled so far. */
    public void checkJournal(Database database) {
        for (Object topic : database.column("select distinct topic from journal")) {
            for (Object type : database.column("select distinct type from journal where topic = ?", topic)) {
                for (Object value :
                        database.column("select payload from journal where topic = ? and type = ?", topic, type)) {
                    check(topic.toString(), type.toString(), value.toString());
                }
            }
        }
    }

    /** Checks a consumer's record: the schema of the topic promises every member it reads. */
    public void promises(String topic, Class<? extends Record> wire) {
        Path schema = schemaByTopic.get(topic);
        if (schema == null) {
            throw new AssertionError("no channel for " + topic);
        }
        new WireContract(read(schema, JSON)).promises(wire);
    }

    private static JsonNode read(Path file, ObjectMapper mapper) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
