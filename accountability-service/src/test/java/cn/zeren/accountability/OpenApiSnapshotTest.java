package cn.zeren.accountability;

import static io.restassured.RestAssured.given;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.OpenApiSnapshot;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class OpenApiSnapshotTest {

    @Test
    void theHttpContractIsTheCommittedOneAndEveryOperationIsDocumented() throws IOException {
        OpenApiSnapshot snapshot = new OpenApiSnapshot(got(given(), "/q/openapi?format=json"));
        snapshot.checkOperations();
        snapshot.compare(Path.of("src/test/resources/openapi.json"));
    }

    @Test
    void everyCodeHasItsNames() throws IOException {
        OpenApiSnapshot snapshot = new OpenApiSnapshot(got(given(), "/q/openapi?format=json"));
        RequestSpecification anybody = given().auth().oauth2(Tokens.person("anybody", null));
        snapshot.checkCodesHaveNames(got(anybody, "/api/accountability/v1/code-lists"));
    }

    private static String got(RequestSpecification request, String path) {
        return request.get(path).then().statusCode(200).extract().asString();
    }
}
