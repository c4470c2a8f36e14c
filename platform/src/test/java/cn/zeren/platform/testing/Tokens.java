package cn.zeren.platform.testing;

import cn.zeren.platform.kernel.Role;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Tokens as Keycloak gives them out, signed with the key of the test run. */
public final class Tokens {

    static final String ISSUER = "https://login.zeren.example/realms/zeren";

    private Tokens() {}

    /** A person: scope follows from posts and assignments. */
    public static String person(String name, UUID officialId, Role... roles) {
        JwtClaimsBuilder claims = claims(name, roles);
        if (officialId != null) {
            claims.claim("official_id", officialId.toString());
        }
        return signed(claims);
    }

    /** An outside system: its scope is the subtree of {@code unitId}. */
    public static String system(String name, UUID unitId, Role... roles) {
        return signed(claims(name, roles).claim("unit_id", unitId.toString()));
    }

    /** A token that nobody should accept: signed by another key under the name of the good one. */
    public static String forged(String name, Role... roles) {
        return claims(name, roles)
                .jws()
                .keyId(Keys.TRUSTED)
                .sign(Keys.pair("somebody else").getPrivate());
    }

    /** A token that is good, but for another suite. */
    public static String forAnother(String name, Role... roles) {
        return signed(claims(name, roles).audience("another suite"));
    }

    /** A token that is good, but of another realm. */
    public static String ofAnother(String name, Role... roles) {
        return signed(claims(name, roles).issuer("https://login.zeren.example/realms/another"));
    }

    /** A token that is good for so many seconds. */
    public static String brief(String name, long seconds, Role... roles) {
        return signed(claims(name, roles).expiresIn(seconds));
    }

    /** A token signed by the key of that seed: good once {@link Issuer#publish published}. */
    public static String signedBy(String seed, String name, Role... roles) {
        return claims(name, roles).jws().keyId(seed).sign(Keys.pair(seed).getPrivate());
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(Keys.TRUSTED).sign(Keys.PAIR.getPrivate());
    }

    private static JwtClaimsBuilder claims(String name, Role... roles) {
        List<String> claims = Stream.of(roles).map(Role::claim).toList();
        return Jwt.claims()
                .issuer(ISSUER)
                .upn(name)
                .audience("zeren")
                .preferredUserName(name)
                .subject(name)
                .claim("realm_access", Map.of("roles", claims))
                .expiresIn(3_600);
    }
}
