package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The realm as this machine gets it: the realm every site uses, and the sample logins with the client of
 * {@code ./zeren token}, which exist nowhere else.
 */
record Realm(ObjectNode json) {

    static Realm of(Layout layout) {
        ObjectNode realm = (ObjectNode) Json.read(layout.realm());
        JsonNode local = Json.read(layout.personas());
        for (String list : List.of("clients", "users")) {
            ((ArrayNode) realm.path(list)).addAll((ArrayNode) local.path(list));
        }
        return new Realm(realm);
    }

    /** A sample login. */
    record Persona(String username, String name, List<String> roles) {}

    List<Persona> personas() {
        List<Persona> personas = new ArrayList<>();
        for (JsonNode user : json.path("users")) {
            if (!user.has("serviceAccountClientId")) {
                List<String> roles = new ArrayList<>();
                user.path("realmRoles").forEach(role -> roles.add(role.asText()));
                personas.add(new Persona(
                        user.path("username").asText(), user.path("firstName").asText(), roles));
            }
        }
        return personas;
    }
}
