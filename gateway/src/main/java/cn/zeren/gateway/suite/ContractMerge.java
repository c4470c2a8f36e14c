package cn.zeren.gateway.suite;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The services' OpenAPI documents as one. Names that two services may both use (components, tags, operation ids) carry
 * the service's name in front, always, so that no name changes because another service got the same one.
 */
final class ContractMerge {

    private static final String LOGIN = "keycloak";
    private static final String COMPONENTS = "#/components/";

    private final String version;
    private final JsonObject login;
    private final Predicate<String> isPublic;

    /**
     * @param realm where browsers log in
     * @param isPublic whether a path needs no token at this door
     */
    ContractMerge(String version, URI realm, Predicate<String> isPublic) {
        this.version = version;
        this.login = login(realm);
        this.isPublic = isPublic;
    }

    /** All of them; {@code missing} are those that could not be had, named in {@code x-missing}. */
    JsonObject whole(Map<String, JsonObject> documents, List<String> missing) {
        JsonObject whole = frame("责任 zeren", "包保、两卡两书、考核、追责: the whole suite through one door.");
        documents.forEach((service, document) -> add(whole, service, document, new Names(service)));
        return whole.put("x-missing", new JsonArray(missing));
    }

    /** One service's own, with its own names, logging in at this door. */
    JsonObject single(String service, JsonObject document) {
        JsonObject info = document.getJsonObject("info", new JsonObject());
        JsonObject single = frame(info.getString("title", service), info.getString("description", ""));
        add(single, service, document, new Names(null));
        return single;
    }

    private JsonObject frame(String title, String description) {
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put(
                        "info",
                        new JsonObject()
                                .put("title", title)
                                .put("description", description)
                                .put("version", version))
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put("security", new JsonArray().add(new JsonObject().put(LOGIN, new JsonArray())))
                .put("tags", new JsonArray())
                .put("paths", new JsonObject())
                .put("components", new JsonObject().put("securitySchemes", new JsonObject().put(LOGIN, login.copy())));
    }

    private void add(JsonObject into, String service, JsonObject document, Names names) {
        document.getJsonObject("paths", new JsonObject()).forEach(path -> {
            // a service speaks for its own paths only
            if (path.getKey().startsWith("/api/" + service + "/v1/")) {
                JsonObject item = (JsonObject) names.inReferences(path.getValue());
                item.stream()
                        .filter(operation -> operation.getValue() instanceof JsonObject)
                        .forEach(operation -> adapt((JsonObject) operation.getValue(), path.getKey(), names));
                into.getJsonObject("paths").put(path.getKey(), item);
            }
        });
        document.getJsonArray("tags", new JsonArray()).forEach(tag -> {
            JsonObject copy = ((JsonObject) tag).copy();
            into.getJsonArray("tags").add(copy.put("name", names.ofTag(copy.getString("name"))));
        });
        JsonObject components = into.getJsonObject("components");
        document.getJsonObject("components", new JsonObject()).forEach(kind -> {
            if (!kind.getKey().equals("securitySchemes")) {
                JsonObject all = components.getJsonObject(kind.getKey(), new JsonObject());
                ((JsonObject) kind.getValue())
                        .forEach(one -> all.put(names.ofComponent(one.getKey()), names.inReferences(one.getValue())));
                components.put(kind.getKey(), all);
            }
        });
    }

    private void adapt(JsonObject operation, String path, Names names) {
        if (isPublic.test(path)) {
            operation.put("security", new JsonArray());
        } else {
            operation.remove("security");
        }
        if (operation.containsKey("operationId")) {
            operation.put("operationId", names.ofOperation(operation.getString("operationId")));
        }
        JsonArray tags = operation.getJsonArray("tags", new JsonArray());
        JsonArray named = new JsonArray();
        tags.forEach(tag -> named.add(names.ofTag((String) tag)));
        operation.put("tags", named);
    }

    private static JsonObject login(URI realm) {
        String base = realm + "/protocol/openid-connect";
        return new JsonObject()
                .put("type", "oauth2")
                .put(
                        "flows",
                        new JsonObject()
                                .put(
                                        "authorizationCode",
                                        new JsonObject()
                                                .put("authorizationUrl", base + "/auth")
                                                .put("tokenUrl", base + "/token")
                                                .put("scopes", new JsonObject().put("openid", "OpenID Connect"))));
    }

    /** How one service's names read in the merged document; with no service, as they are. */
    private record Names(String service) {

        String ofComponent(String name) {
            return service == null
                    ? name
                    : service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1) + name;
        }

        String ofOperation(String name) {
            return service == null ? name : service + "_" + name;
        }

        String ofTag(String name) {
            return service == null ? name : service + ": " + name;
        }

        /** A copy in which every reference to a component follows its new name. */
        Object inReferences(Object node) {
            if (node instanceof JsonObject object) {
                Map<String, Object> copy = new LinkedHashMap<>();
                object.forEach(member -> copy.put(member.getKey(), inReferences(member.getValue())));
                return new JsonObject(copy);
            }
            if (node instanceof JsonArray array) {
                JsonArray copy = new JsonArray();
                array.forEach(element -> copy.add(inReferences(element)));
                return copy;
            }
            if (node instanceof String text && text.startsWith(COMPONENTS)) {
                int name = text.indexOf('/', COMPONENTS.length()) + 1;
                return text.substring(0, name) + ofComponent(text.substring(name));
            }
            return node;
        }
    }
}
