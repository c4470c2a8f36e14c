package cn.zeren.gateway.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractMergeTest {

    private final ContractMerge merge = new ContractMerge(
            "1.0", URI.create("https://login.example/realms/zeren"), path -> path.contains("/public/"));

    private static JsonObject document(String service) {
        return new JsonObject("""
                {"openapi": "3.1.0",
                 "info": {"title": "%1$s", "version": "7", "description": "about %1$s"},
                 "servers": [{"url": "http://10.0.0.5:8081"}],
                 "tags": [{"name": "Units", "description": "units"}],
                 "paths": {
                   "/api/%1$s/v1/units": {
                     "summary": "units",
                     "get": {"operationId": "list", "tags": ["Units"], "security": [{"SecurityScheme": ["a"]}],
                             "responses": {"200": {"content": {"application/json":
                               {"schema": {"$ref": "#/components/schemas/Unit"}}}}}}},
                   "/api/%1$s/v1/public/survey": {"post": {"operationId": "vote", "security": [{"SecurityScheme": []}]}},
                   "/q/secret": {"get": {"operationId": "inner"}}},
                 "components": {
                   "securitySchemes": {"SecurityScheme": {"type": "openIdConnect", "openIdConnectUrl": "http://10.0.0.6"}},
                   "responses": {"Refused": {"description": "no"}},
                   "schemas": {
                     "Unit": {"type": "object", "properties": {"kind": {"$ref": "#/components/schemas/Kind"},
                              "note": {"type": "string", "example": "#/not/a/reference"}},
                              "discriminator": {"propertyName": "kind",
                                "mapping": {"CITY": "#/components/schemas/Unit"}}},
                     "Kind": {"type": "string", "enum": ["%1$s"]}}}}
                """.formatted(service));
    }

    private static Object at(JsonObject document, String pointer) {
        return JsonPointer.from(pointer).queryJson(document);
    }

    @Test
    void twoServicesWithTheSameNamesKeepTheirOwn() {
        Map<String, JsonObject> documents = new LinkedHashMap<>();
        documents.put("assignment", document("assignment"));
        documents.put("notice", document("notice"));
        JsonObject whole = merge.whole(documents, List.of());

        assertEquals("3.1.0", whole.getString("openapi"));
        assertEquals("1.0", at(whole, "/info/version"));
        for (String service : documents.keySet()) {
            String prefix = service.equals("notice") ? "Notice" : "Assignment";
            String get = "/paths/~1api~1" + service + "~1v1~1units/get";
            assertEquals(service + "_list", at(whole, get + "/operationId"));
            assertEquals(service + ": Units", at(whole, get + "/tags/0"));
            assertEquals(
                    "#/components/schemas/" + prefix + "Unit",
                    at(whole, get + "/responses/200/content/application~1json/schema/$ref"));
            assertEquals(service, at(whole, "/components/schemas/" + prefix + "Kind/enum/0"));
            String unit = "/components/schemas/" + prefix + "Unit";
            assertEquals("#/components/schemas/" + prefix + "Kind", at(whole, unit + "/properties/kind/$ref"));
            assertEquals("#/components/schemas/" + prefix + "Unit", at(whole, unit + "/discriminator/mapping/CITY"));
            assertEquals("#/not/a/reference", at(whole, unit + "/properties/note/example"));
            assertEquals("no", at(whole, "/components/responses/" + prefix + "Refused/description"));
        }
        assertEquals(2, whole.getJsonArray("tags").size());
        assertFalse(whole.getJsonObject("paths").containsKey("/q/secret"), "a service speaks for its own paths only");
        assertEquals(new JsonArray(), whole.getJsonArray("x-missing"));
    }

    @Test
    void everyReferenceInItLeadsSomewhere() {
        JsonObject whole = merge.whole(Map.of("assignment", document("assignment")), List.of());
        references(whole)
                .forEach(reference -> assertTrue(
                        JsonPointer.from(reference.substring(1)).queryJson(whole) != null,
                        reference + " leads nowhere"));
    }

    @Test
    void oneLogsInAtTheRealmWithACodeAndAtThisDoorOnly() {
        JsonObject whole = merge.whole(Map.of("assignment", document("assignment")), List.of());
        assertEquals(new JsonArray("[{\"url\":\"/\"}]"), whole.getJsonArray("servers"));
        assertEquals(new JsonArray("[{\"keycloak\":[]}]"), whole.getJsonArray("security"));
        String flow = "/components/securitySchemes/keycloak/flows/authorizationCode";
        assertEquals(
                "https://login.example/realms/zeren/protocol/openid-connect/auth",
                at(whole, flow + "/authorizationUrl"));
        assertEquals("https://login.example/realms/zeren/protocol/openid-connect/token", at(whole, flow + "/tokenUrl"));
        assertNull(at(whole, "/components/securitySchemes/SecurityScheme"));
        assertNull(at(whole, "/paths/~1api~1assignment~1v1~1units/get/security"));
        assertEquals(
                new JsonArray(),
                at(whole, "/paths/~1api~1assignment~1v1~1public~1survey/post/security"),
                "public is said");
    }

    @Test
    void whatIsMissingIsNamed() {
        JsonObject whole = merge.whole(Map.of(), List.of("assessment", "notice"));
        assertEquals(new JsonArray("[\"assessment\",\"notice\"]"), whole.getJsonArray("x-missing"));
    }

    @Test
    void aSingleServicesNamesStayAsTheyAre() {
        JsonObject single = merge.single("notice", document("notice"));
        assertEquals("notice", at(single, "/info/title"));
        assertEquals("list", at(single, "/paths/~1api~1notice~1v1~1units/get/operationId"));
        assertEquals("notice", at(single, "/components/schemas/Kind/enum/0"));
        assertEquals(new JsonArray("[{\"keycloak\":[]}]"), single.getJsonArray("security"));
    }

    private static List<String> references(Object node) {
        if (node instanceof JsonObject object) {
            return object.stream()
                    .flatMap(member -> member.getKey().equals("$ref")
                            ? List.of((String) member.getValue()).stream()
                            : references(member.getValue()).stream())
                    .toList();
        }
        if (node instanceof JsonArray array) {
            return array.stream()
                    .flatMap(element -> references(element).stream())
                    .toList();
        }
        return List.of();
    }
}
