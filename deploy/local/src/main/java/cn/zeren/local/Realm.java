package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The realm as this machine gets it: the realm every site uses, the sample logins with the client of
 * {@code ./zeren token}, and a login for everyone else in the sample facts who heads a unit, so that every card there is
 * can be signed for. None of these logins exists anywhere else.
 */
record Realm(ObjectNode json, List<Persona> personas, List<Persona> otherHeads) {

    private static final String PASSWORD = "${ZEREN_PERSONA_PASSWORD}";

    /** A sample login. */
    record Persona(String username, String name, List<String> roles) {}

    static Realm of(Layout layout) {
        ObjectNode realm = (ObjectNode) Json.read(layout.realm());
        JsonNode local = Json.read(layout.personas());
        // the password is a long random word, so nothing is gained by hashing it slowly a hundred times at each start
        realm.set("passwordPolicy", local.path("passwordPolicy"));
        for (String list : List.of("clients", "users")) {
            ((ArrayNode) realm.path(list)).addAll((ArrayNode) local.path(list));
        }
        List<Persona> personas = personas(local.path("users"));
        ArrayNode heads = otherHeads(layout, local.path("users"));
        ((ArrayNode) realm.path("users")).addAll(heads);
        return new Realm(realm, personas, personas(heads));
    }

    private static List<Persona> personas(JsonNode users) {
        List<Persona> personas = new ArrayList<>();
        for (JsonNode user : users) {
            List<String> roles = new ArrayList<>();
            user.path("realmRoles").forEach(role -> roles.add(role.asText()));
            personas.add(new Persona(
                    user.path("username").asText(), user.path("firstName").asText(), roles));
        }
        return personas;
    }

    /** Heads of units without a login of their own: the login is the official's code in lower case. */
    private static ArrayNode otherHeads(Layout layout, JsonNode known) {
        Set<String> have = new HashSet<>();
        known.forEach(user ->
                have.add(user.path("attributes").path("official_id").path(0).asText()));
        Map<String, String> units = new HashMap<>();
        Csv.read(layout.facts().resolve("units.csv")).forEach(unit -> units.put(unit.get("code"), unit.get("id")));
        Set<String> heads = heads(layout);
        ArrayNode users = Json.MAPPER.createArrayNode();
        for (Map<String, String> official : Csv.read(layout.facts().resolve("officials.csv"))) {
            if (heads.contains(official.get("code")) && have.add(official.get("id"))) {
                ObjectNode user = users.addObject()
                        .put("username", official.get("code").toLowerCase(Locale.ROOT))
                        .put("firstName", official.get("name"))
                        .put("enabled", true);
                user.putArray("realmRoles").add("unit-principal");
                user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
                ObjectNode attributes = user.putObject("attributes");
                attributes.putArray("official_id").add(official.get("id"));
                attributes.putArray("unit_id").add(units.get(official.get("homeUnitCode")));
            }
        }
        return users;
    }

    private static Set<String> heads(Layout layout) {
        Set<String> posts = new HashSet<>();
        for (Map<String, String> post : Csv.read(layout.facts().resolve("posts.csv"))) {
            if (post.get("rank").equals("HEAD")) {
                posts.add(post.get("code"));
            }
        }
        Set<String> officials = new HashSet<>();
        for (Map<String, String> tenure : Csv.read(layout.facts().resolve("tenures.csv"))) {
            if (posts.contains(tenure.get("postCode"))) {
                officials.add(tenure.get("officialCode"));
            }
        }
        return officials;
    }

    /** The login of every official who has one. */
    Map<String, String> loginByOfficial() {
        Map<String, String> logins = new HashMap<>();
        for (JsonNode user : json.path("users")) {
            user.path("attributes")
                    .path("official_id")
                    .forEach(official ->
                            logins.put(official.asText(), user.path("username").asText()));
        }
        return logins;
    }
}
