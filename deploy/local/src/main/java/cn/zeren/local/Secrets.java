package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The secrets of one installation: made at random on the first start, kept in {@code secrets.json} for its owner's eyes,
 * and put into the realm when Keycloak imports it. So nothing in the repository opens anything anywhere.
 *
 * @param personaPassword of every sample login
 * @param adminPassword of Keycloak's own administrator
 * @param contactKey with which notice-service seals addresses, base64 of 32 bytes
 * @param systems the key pairs with which the outside systems prove who they are
 */
record Secrets(String personaPassword, String adminPassword, String contactKey, Map<String, SystemKey> systems) {

    /** The outside systems, by the name of their client. */
    static final List<String> SYSTEMS = List.of("personnel", "hotline", "petition");

    record SystemKey(String publicKey, String privateKey) {

        PrivateKey signingKey() {
            try {
                byte[] bytes = Base64.getDecoder().decode(privateKey);
                return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Those of the file, or new ones when there is none yet. */
    static Secrets loadOrMake(Path file) {
        if (!Files.exists(file)) {
            store(file, make());
        }
        Secrets secrets = load(file);
        if (secrets.contactKey().isEmpty()) {
            // a file of an older build
            secrets = new Secrets(secrets.personaPassword(), secrets.adminPassword(), key(), secrets.systems());
            Json.write(file, secrets);
        }
        return secrets;
    }

    static Secrets load(Path file) {
        JsonNode json = Json.read(file);
        Map<String, SystemKey> systems = new TreeMap<>();
        for (String system : SYSTEMS) {
            JsonNode key = json.path("systems").path(system);
            systems.put(
                    system,
                    new SystemKey(
                            key.path("publicKey").asText(),
                            key.path("privateKey").asText()));
        }
        return new Secrets(
                json.path("personaPassword").asText(),
                json.path("adminPassword").asText(),
                json.path("contactKey").asText(),
                systems);
    }

    private static Secrets make() {
        Map<String, SystemKey> systems = new TreeMap<>();
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            for (String system : SYSTEMS) {
                KeyPair pair = generator.generateKeyPair();
                systems.put(
                        system,
                        new SystemKey(
                                base64(pair.getPublic().getEncoded()),
                                base64(pair.getPrivate().getEncoded())));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new Secrets(word(), word(), key(), systems);
    }

    private static void store(Path file, Secrets secrets) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw Trouble.of("写入 writing " + file, e);
        }
        Json.write(file, secrets);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return base64(bytes);
    }

    private static String word() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes)
                .replace('-', 'x')
                .replace('_', 'y');
    }
}
