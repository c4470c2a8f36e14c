package cn.zeren.assignment.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import cn.zeren.platform.testing.Database;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What an import publishes keeps to its schemas, and the schemas name all that is published. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ImportContractTest {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    Database database;

    @Test
    void everyFactAndEverySightKeepsToItsSchema() {
        Jingzhou.load();
        Contracts contracts = new Contracts(FOLDER);
        for (String topic : topics()) {
            for (Object value : database.column("select payload from journal where topic = ?", topic)) {
                contracts.check(topic, value.toString());
            }
        }
    }

    @Test
    void nothingIsPublishedThatNoSchemaNames() throws IOException {
        Jingzhou.load();
        for (String topic : topics()) {
            JsonNode schema = JSON.readTree(
                    FOLDER.resolve(topic.split("\\.", -1)[2] + ".schema.json").toFile());
            String list = topic.contains("scope") ? "roots" : "history";
            JsonNode row = schema.at("/properties/state/properties/" + list + "/items/properties");
            JsonNode value = JSON.readTree(database.column(
                            "select payload from journal where topic = ? and payload like '%\"unitId\"%'"
                                    + " union all select payload from journal where topic = ? limit 1",
                            topic, topic)
                    .get(0)
                    .toString());
            assertEquals(names(row), names(value.at("/state/" + list + "/0")), topic);
        }
    }

    private Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        Jingzhou.KINDS.forEach(kind -> topics.add("zeren.assignment." + kind.substring(0, kind.length() - 1) + ".v1"));
        topics.add("zeren.assignment.scope.v1");
        return topics;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
