package cn.zeren.accountability;

import static io.restassured.RestAssured.given;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.OpenApiSnapshot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class OpenApiSnapshotTest {

    @Test
    void theHttpContractIsTheCommittedOneAndEveryOperationIsDocumented() throws IOException {
        String document = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        OpenApiSnapshot snapshot = new OpenApiSnapshot(document);
        snapshot.checkOperations();
        snapshot.compare(Path.of("src/test/resources/openapi.json"));
    }
}
