package cn.zeren.assignment;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.OpenApiSnapshot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The HTTP contract as committed. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class OpenApiSnapshotTest {

    private static final Path COMMITTED = Path.of("src/test/resources/openapi.json");

    @Test
    void theHttpContractIsTheCommittedOne() throws IOException {
        new OpenApiSnapshot(served()).compare(COMMITTED);
    }

    @Test
    void everyOperationHasSummaryExampleRefusalsAndSecurity() throws IOException {
        new OpenApiSnapshot(served()).checkOperations();
    }

    @Test
    void aChangedContractIsFound() throws IOException {
        assumeFalse(Boolean.getBoolean("openapi.update"));
        var changed = new OpenApiSnapshot(served().replace("\"confirmPlan\"", "\"approvePlan\""));
        assertThrows(AssertionError.class, () -> changed.compare(COMMITTED));
    }

    @Test
    void anOperationWithoutASummaryIsFound() throws IOException {
        var bare = new OpenApiSnapshot(served().replace("\"summary\"", "\"x-summary\""));
        assertThrows(AssertionError.class, bare::checkOperations);
    }

    private static String served() {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
