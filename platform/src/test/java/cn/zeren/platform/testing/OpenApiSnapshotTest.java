package cn.zeren.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of the HTTP contract is seen failing on a copy that is broken in one place. */
class OpenApiSnapshotTest {

    private static final String WHOLE = """
            {"security":[{"bearer":[]}],"paths":{"/cards/{id}/sign":{"post":{"operationId":"sign","summary":"Sign it",
            "parameters":[{"in":"path","name":"id"},{"in":"query","name":"dryRun"},{"in":"header","name":"If-Match"},
            {"in":"header","name":"Idempotency-Key"}],
            "responses":{"200":{"content":{"application/json":{"example":{"done":true}}}},"400":{},"401":{},"403":{},
            "404":{},"409":{},"412":{},"422":{},"428":{}}}},
            "/cards":{"get":{"operationId":"list","summary":"All","responses":{"200":{"example":{}},"401":{},"403":{}}}}}}""";

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aWholeDocumentPasses() throws IOException {
        new OpenApiSnapshot(WHOLE).checkOperations();
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "401", "403", "404", "409", "412", "422", "428"})
    void aMissingRefusalIsNamed(String status) throws IOException {
        ObjectNode broken = (ObjectNode) JSON.readTree(WHOLE);
        ((ObjectNode) broken.at("/paths/~1cards~1{id}~1sign/post/responses")).remove(status);
        assertFails(broken.toString(), "post /cards/{id}/sign: no " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "summary,no summary",
        "operationId,no operationId",
        "example,no example",
        "security,no security",
        "Idempotency-Key,no Idempotency-Key"
    })
    void aMissingPartIsNamed(String part, String fault) throws IOException {
        assertFails(WHOLE.replace("\"" + part + "\"", "\"x-other\""), fault);
    }

    @Test
    void anyChangeOfTheCommittedDocumentFailsAndADrawnOneIsTheSameEachTime() throws IOException {
        Path committed = folder.resolve("openapi.json");
        OpenApiSnapshot now = new OpenApiSnapshot(WHOLE);
        assertThrows(NoSuchFileException.class, () -> now.compare(committed));
        now.draw(committed);
        now.compare(committed);
        String drawn = Files.readString(committed);
        new OpenApiSnapshot(drawn).draw(committed);
        assertEquals(drawn, Files.readString(committed));

        OpenApiSnapshot changed = new OpenApiSnapshot(WHOLE.replace("\"sign\"", "\"signIt\""));
        assertThrows(AssertionError.class, () -> changed.compare(committed));
        OpenApiSnapshot less = new OpenApiSnapshot(WHOLE.replace(",\"422\":{}", ""));
        assertThrows(AssertionError.class, () -> less.compare(committed));
    }

    @Test
    void aCodeWithoutANameFails() throws IOException {
        OpenApiSnapshot codes =
                new OpenApiSnapshot("{\"components\":{\"schemas\":{\"Status\":{\"enum\":[\"DRAFT\",\"SIGNED\"]}}}}");
        String lists = "{\"items\":[{\"name\":\"status\",\"items\":[{\"code\":\"SIGNED\"},{\"code\":\"DRAFT\"}]}]}";
        codes.checkCodesHaveNames(lists);
        AssertionError failure =
                assertThrows(AssertionError.class, () -> codes.checkCodesHaveNames(lists.replace("SIGNED", "SENT")));
        assertTrue(failure.getMessage().contains("Status"), failure.getMessage());
    }

    private static void assertFails(String document, String naming) throws IOException {
        OpenApiSnapshot broken = new OpenApiSnapshot(document);
        AssertionError failure = assertThrows(AssertionError.class, broken::checkOperations);
        assertTrue(failure.getMessage().contains(naming), failure.getMessage());
    }
}
