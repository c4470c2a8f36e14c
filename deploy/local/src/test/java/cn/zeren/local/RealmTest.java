package cn.zeren.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.kernel.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmTest {

    private static final Set<String> ADMINISTRATORS =
            Set.of(Role.SYSTEM_ADMIN.claim(), Role.SECURITY_ADMIN.claim(), Role.AUDIT_ADMIN.claim());

    private final JsonNode shared = Json.read(Checkout.LAYOUT.realm());
    private final JsonNode local = Json.read(Checkout.LAYOUT.personas());

    @Test
    void theRealmsRolesAreTheRolesTheCodeUses() {
        Set<String> code = Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(code, texts(shared.path("roles").path("realm"), "name"));
    }

    @Test
    void everyRoleHasSomebodyWhoHoldsItHere() {
        Set<String> held = new TreeSet<>();
        users().forEach(user -> user.path("realmRoles").forEach(role -> held.add(role.asText())));
        assertEquals(texts(shared.path("roles").path("realm"), "name"), held);
    }

    @Test
    void noUserHoldsTwoOfTheThreeAdministratorRolesAndAnAdministratorNoOther() {
        for (JsonNode user : users()) {
            List<String> roles = new ArrayList<>();
            user.path("realmRoles").forEach(role -> roles.add(role.asText()));
            if (roles.stream().anyMatch(ADMINISTRATORS::contains)) {
                assertEquals(1, roles.size(), user.path("username").asText());
            }
        }
    }

    @Test
    void noPasswordAndNoKeyStandsInTheRepository() {
        for (JsonNode user : users()) {
            user.path("credentials")
                    .forEach(credential -> assertEquals(
                            "${ZEREN_PERSONA_PASSWORD}",
                            credential.path("value").asText()));
        }
        for (JsonNode client : shared.path("clients")) {
            assertFalse(client.has("secret"), client.path("clientId").asText());
            JsonNode key = client.path("attributes").path("jwt.credential.public.key");
            assertTrue(key.isMissingNode() || key.asText().startsWith("${ZEREN_"), key.asText());
        }
    }

    @Test
    void theRealmOfEverySiteHasNoLoginAndNoPasswordGrant() {
        for (JsonNode user : shared.path("users")) {
            assertTrue(user.has("serviceAccountClientId"), user.path("username").asText());
        }
        for (JsonNode client : shared.path("clients")) {
            assertFalse(
                    client.path("directAccessGrantsEnabled").asBoolean(),
                    client.path("clientId").asText());
        }
    }

    @Test
    void everyPlaceLeftOpenIsOneTheLauncherFills() {
        Matcher open = Pattern.compile("\\$\\{(ZEREN_\\w+)}").matcher(shared.toString() + local);
        Set<String> found = new TreeSet<>();
        while (open.find()) {
            found.add(open.group(1));
        }
        assertEquals(Keycloak.FILLED, found);
    }

    @Test
    void peopleLogInWithPkceAndSystemsWithASignedAssertion() {
        for (JsonNode client : shared.path("clients")) {
            if (client.path("publicClient").asBoolean()) {
                assertEquals(
                        "S256",
                        client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asText());
            } else {
                assertEquals(
                        "client-jwt", client.path("clientAuthenticatorType").asText());
            }
        }
        assertEquals("RS256", shared.path("defaultSignatureAlgorithm").asText());
    }

    @Test
    void everyClientsTokensAreForThisSuite() {
        for (JsonNode realm : List.of(shared, local)) {
            for (JsonNode client : realm.path("clients")) {
                JsonNode audience = StreamSupport.stream(
                                client.path("protocolMappers").spliterator(), false)
                        .filter(mapper -> mapper.path("protocolMapper").asText().equals("oidc-audience-mapper"))
                        .findFirst()
                        .orElseThrow()
                        .path("config");
                assertEquals("zeren", audience.path("included.custom.audience").asText());
                assertEquals("true", audience.path("access.token.claim").asText());
            }
        }
    }

    private List<JsonNode> users() {
        List<JsonNode> users = new ArrayList<>();
        shared.path("users").forEach(users::add);
        local.path("users").forEach(users::add);
        return users;
    }

    private static Set<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.path(field).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
