package cn.zeren.platform.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What every service's HTTP contract is held to: its {@code OpenApiSnapshotTest}, a {@code @QuarkusTest}, extends this. */
public abstract class OpenApiContract {

    private final String service;

    /** @param service as in its paths: {@code /api/<service>/v1} */
    protected OpenApiContract(String service) {
        this.service = service;
    }

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
        snapshot.checkCodesHaveNames(got(anybody, "/api/" + service + "/v1/code-lists"));
    }

    private static String got(RequestSpecification request, String path) {
        return request.get(path).then().statusCode(200).extract().asString();
    }
}
