package cn.zeren.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.kernel.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The logins stand for officials of the sample facts: same ids, same names. */
class PersonaFactsTest {

    private static final Set<String> WITHOUT_OFFICIAL = Set.of(
            Role.SYSTEM_ADMIN.claim(), Role.SECURITY_ADMIN.claim(), Role.AUDIT_ADMIN.claim(), Role.PUBLIC.claim());

    private final JsonNode users = Json.read(Checkout.LAYOUT.personas()).path("users");

    @Test
    void everyLoginIsAnOfficialOfTheFactsUnderTheSameName() {
        Map<String, String> names = new HashMap<>();
        for (String file : List.of("officials.csv", "midyear/officials.csv", "midyear-sponsor/officials.csv")) {
            Checkout.csv(file).forEach(row -> names.put(row.get("id"), row.get("name")));
        }
        for (JsonNode user : officials()) {
            assertEquals(
                    names.get(attribute(user, "official_id")),
                    user.path("firstName").asText());
        }
    }

    @Test
    void everyLoginsUnitIsTheHomeUnitOfItsOfficial() {
        Map<String, String> unitIds = new HashMap<>();
        Checkout.csv("units.csv").forEach(row -> unitIds.put(row.get("code"), row.get("id")));
        Map<String, String> homes = new HashMap<>();
        for (String file : List.of("officials.csv", "midyear/officials.csv", "midyear-sponsor/officials.csv")) {
            Checkout.csv(file).forEach(row -> homes.put(row.get("id"), unitIds.get(row.get("homeUnitCode"))));
        }
        for (JsonNode user : officials()) {
            assertEquals(homes.get(attribute(user, "official_id")), attribute(user, "unit_id"), user.toString());
        }
    }

    @Test
    void theFactsListTheSameLogins() {
        Map<String, String> expected = new HashMap<>();
        Checkout.csv("personas.csv").forEach(row -> expected.put(row.get("persona"), row.get("officialId")));
        Map<String, String> found = new HashMap<>();
        officials().forEach(user -> found.put(user.path("username").asText(), attribute(user, "official_id")));
        assertEquals(expected, found);
    }

    @Test
    void theViceMayorsDifferByPartyMembershipAndByNothingInTheRealm() {
        Map<String, String> members = new HashMap<>();
        Checkout.csv("officials.csv").forEach(row -> members.put(row.get("id"), row.get("partyMember")));
        Map<String, String> byLogin = new HashMap<>();
        officials()
                .forEach(user ->
                        byLogin.put(user.path("username").asText(), members.get(attribute(user, "official_id"))));
        assertEquals("true", byLogin.get("vice-mayor"));
        assertEquals("false", byLogin.get("vice-mayor-nonparty"));
    }

    @Test
    void theRootUnitOfTheOutsideSystemsIsThePartyCommitteeOfTheCity() {
        String root = Facts.rootUnitId(Checkout.LAYOUT);
        assertTrue(Checkout.csv("units.csv").stream()
                .anyMatch(row -> row.get("id").equals(root)
                        && row.get("parentCode").isEmpty()
                        && row.get("type").equals("PARTY_COMMITTEE")));
    }

    @Test
    void everyoneWhoHeadsAUnitCanLogInOnceAndNobodyElseIsAdded() {
        Set<String> headPosts = new HashSet<>();
        Checkout.csv("posts.csv").stream()
                .filter(post -> post.get("rank").equals("HEAD"))
                .forEach(post -> headPosts.add(post.get("code")));
        Set<String> expected = new HashSet<>();
        Map<String, String> ids = new HashMap<>();
        Checkout.csv("officials.csv").forEach(official -> ids.put(official.get("code"), official.get("id")));
        Checkout.csv("tenures.csv").stream()
                .filter(tenure -> headPosts.contains(tenure.get("postCode")))
                .forEach(tenure -> expected.add(ids.get(tenure.get("officialCode"))));
        List<String> found = new ArrayList<>();
        Realm.of(Checkout.LAYOUT).json().path("users").forEach(user -> found.add(attribute(user, "official_id")));
        for (String head : expected) {
            assertEquals(1, Collections.frequency(found, head), head);
        }
        officials().forEach(user -> expected.add(attribute(user, "official_id")));
        found.removeIf(String::isEmpty);
        assertEquals(expected, new HashSet<>(found));
    }

    private List<JsonNode> officials() {
        List<JsonNode> officials = new ArrayList<>();
        for (JsonNode user : users) {
            if (!WITHOUT_OFFICIAL.contains(user.path("realmRoles").path(0).asText())) {
                officials.add(user);
            }
        }
        return officials;
    }

    private static String attribute(JsonNode user, String name) {
        return user.path("attributes").path(name).path(0).asText();
    }
}
