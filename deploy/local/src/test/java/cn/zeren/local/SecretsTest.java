package cn.zeren.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    /** Making keys takes a second, so the installations are made once. */
    @TempDir
    static Path dir;

    private static Secrets made;

    @BeforeAll
    static void makeThem() {
        made = Secrets.loadOrMake(file());
    }

    @Test
    void theyAreMadeOnceAndKept() {
        assertEquals(made, Secrets.loadOrMake(file()));
    }

    @Test
    void anotherInstallationHasOthers() {
        var other = Secrets.loadOrMake(dir.resolve("other.json"));
        assertNotEquals(made.personaPassword(), other.personaPassword());
        assertNotEquals(made.systems().get("personnel"), other.systems().get("personnel"));
    }

    @Test
    void onlyTheirOwnerMayReadThem() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void aSystemsTwoKeysBelongTogether() throws Exception {
        var key = made.systems().get("hotline");
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.signingKey());
        signature.update(new byte[] {1, 2, 3});
        byte[] signed = signature.sign();
        byte[] spki = Base64.getDecoder().decode(key.publicKey());
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki)));
        signature.update(new byte[] {1, 2, 3});
        assertTrue(signature.verify(signed));
    }

    private static Path file() {
        return dir.resolve("secrets.json");
    }
}
