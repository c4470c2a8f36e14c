package cn.zeren.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The check of the event contracts is seen failing on a copy that is broken in one place. */
class ContractsTest {

    private static final String TOPIC = "zeren.shop.card.v1";
    private static final String TYPE = "cn.zeren.shop.card.signed.v1";

    private static final String DOCUMENT = """
            asyncapi: 3.0.0
            channels:
              card:
                address: zeren.shop.card.v1
                messages:
                  signed:
                    $ref: '#/components/messages/signed'
            components:
              messages:
                signed:
                  name: cn.zeren.shop.card.signed.v1
                  payload:
                    schema:
                      $ref: card.schema.json
            """;

    private static final String SCHEMA = """
            {"type":"object","required":["id","version","state"],"properties":{"id":{"type":"string"},
            "version":{"type":"integer"},"state":{"$ref":"#/$defs/state"}},"$defs":{"state":{"type":"object",
            "required":["words"],"properties":{"words":{"type":"array","items":{"type":"string"}},
            "colour":{"type":["string","null"]}}}}}""";

    private static final String VALUE = "{\"id\":\"7\",\"version\":1,\"state\":{\"words\":[\"a\"]}}";

    record Card(UUID id, long version, State state) {}

    record State(List<String> words) {}

    record WishfulCard(UUID id, WishfulState state) {}

    record WishfulState(String taste) {}

    record HopefulCard(UUID id, HopefulState state) {}

    record HopefulState(String colour) {}

    record MistakenCard(UUID id, String version) {}

    @TempDir
    Path folder;

    @BeforeEach
    void aWholeContract() throws IOException {
        Files.writeString(folder.resolve("asyncapi.yaml"), DOCUMENT);
        Files.writeString(folder.resolve("card.schema.json"), SCHEMA);
    }

    @Test
    void aWholeContractPasses() {
        Contracts contracts = new Contracts(folder);
        contracts.checkComplete();
        assertEquals(Set.of(TOPIC), contracts.topics());
        contracts.check(TOPIC, TYPE, VALUE);
        contracts.promises(TOPIC, Card.class);
    }

    @Test
    void anOlderAsyncApiFails() throws IOException {
        Files.writeString(folder.resolve("asyncapi.yaml"), DOCUMENT.replace("3.0.0", "2.6.0"));
        assertFails("AsyncAPI 3", () -> new Contracts(folder));
    }

    @Test
    void aChannelWithoutItsSchemaFileFails() throws IOException {
        Files.delete(folder.resolve("card.schema.json"));
        assertFails("card.schema.json", () -> new Contracts(folder).checkComplete());
    }

    @Test
    void aSchemaWithoutAChannelFails() throws IOException {
        Files.writeString(folder.resolve("stray.schema.json"), SCHEMA);
        assertFails("stray.schema.json", () -> new Contracts(folder).checkComplete());
    }

    @Test
    void aTopicWithoutAChannelFails() {
        assertFails("no channel", () -> new Contracts(folder).check("zeren.shop.till.v1", TYPE, VALUE));
        assertFails("no channel", () -> new Contracts(folder).promises("zeren.shop.till.v1", Card.class));
    }

    @Test
    void anEventTheChannelDoesNotNameFails() {
        assertFails("names no message", () -> new Contracts(folder).check(TOPIC, "cn.zeren.shop.card.torn.v1", VALUE));
    }

    @Test
    void aValueThatBreaksItsSchemaFails() {
        Contracts contracts = new Contracts(folder);
        assertFails("words", () -> contracts.check(TOPIC, TYPE, VALUE.replace("words", "images")));
        assertFails("version", () -> contracts.check(TOPIC, TYPE, VALUE.replace("1", "\"1\"")));
    }

    @Test
    void aMemberNobodyPromisesFails() {
        assertFails("not in the schema", () -> new Contracts(folder).promises(TOPIC, WishfulCard.class));
    }

    @Test
    void aMemberThatMayBeAbsentFails() {
        assertFails("not required", () -> new Contracts(folder).promises(TOPIC, HopefulCard.class));
    }

    @Test
    void aMemberOfAnotherTypeFails() {
        assertFails("MistakenCard.version may be", () -> new Contracts(folder).promises(TOPIC, MistakenCard.class));
    }

    private static void assertFails(String naming, Executable check) {
        AssertionError failure = assertThrows(AssertionError.class, check);
        assertTrue(failure.getMessage().contains(naming), failure.getMessage());
    }
}
