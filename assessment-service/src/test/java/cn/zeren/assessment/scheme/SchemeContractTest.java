package cn.zeren.assessment.scheme;

import static cn.zeren.assessment.scheme.SchemeApi.HEAD;
import static cn.zeren.assessment.scheme.SchemeApi.drafted;
import static cn.zeren.assessment.scheme.SchemeApi.freshYear;
import static cn.zeren.assessment.scheme.SchemeApi.publish;
import static cn.zeren.assessment.scheme.SchemeApi.published;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.EmbeddedKafka;
import cn.zeren.platform.testing.TopicReader;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SchemeContractTest {

    private static final Path OURS = Path.of("src/main/resources/META-INF/resources/contracts");
    private static final String TOPIC = "zeren.assessment.scheme.v1";

    Database database;
    EmbeddedKafka broker;

    @Test
    void everyTopicHasAChannelAndEverySchemaABearer() {
        Contracts contracts = new Contracts(OURS);
        contracts.checkComplete();
        assertEquals(Set.of(TOPIC), contracts.topics());
    }

    @Test
    void everyKindOfEventIsJournaledOnceAndKeepsTheSchema() {
        int year = freshYear();
        String first = published("COUNTY", year);
        String second = drafted("COUNTY", year);
        publish(HEAD, second, 0).then().statusCode(200);
        assertEquals(List.of("drafted", "published", "superseded"), happened(first));
        assertEquals(List.of("drafted", "published"), happened(second));
        new Contracts(OURS).checkJournal(database);
    }

    @Test
    void whatArrivesOnKafkaKeepsTheSchemaAndCarriesItsType() {
        String id = drafted("CITY_DIRECT", freshYear());
        try (TopicReader reader = new TopicReader(broker.bootstrapServers(), TOPIC)) {
            var message = reader.awaitKey(id);
            new Contracts(OURS).check(TOPIC, message.value());
            assertEquals("cn.zeren.assessment.scheme.drafted.v1", TopicReader.header(message, "ce_type"));
        }
    }

    @Test
    void aDecimalAsANumberBreaksTheContract() throws Exception {
        String id = drafted("COUNTY", freshYear());
        String payload = (String) database.value("select payload from journal where key = ?", id);
        String broken = payload.replaceFirst("\"points\":\"([0-9.]+)\"", "\"points\":$1");
        new ObjectMapper().readTree(broken);
        assertThrows(AssertionError.class, () -> new Contracts(OURS).check(TOPIC, broken));
    }

    private List<String> happened(String id) {
        return database.column("select split_part(type, '.', 5) from journal where key = ? order by seq", id).stream()
                .map(String::valueOf)
                .toList();
    }
}
