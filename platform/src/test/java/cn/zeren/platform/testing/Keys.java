package cn.zeren.platform.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;

/** The key pair of a test run, grown from a fixed seed so that every class loader of the run arrives at the same one. */
public final class Keys {

    /** The seed, and so the name, of the key that is good unless a test says otherwise. */
    public static final String TRUSTED = "zeren-tests";

    public static final KeyPair PAIR = pair(TRUSTED);

    private Keys() {}

    /** A key pair nobody trusts but who made it from the same seed. */
    public static KeyPair pair(String seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
