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

    private Tokens() {}

    /** A person: scope follows from posts and assignments. */
    public static String person(String name, UUID officialId, Role... roles) {
        JwtClaimsBuilder claims = claims(name, roles);
        if (officialId != null) {
            claims.claim("official_id", officialId.toString());
        }
        return claims.sign(Keys.PAIR.getPrivate());
    }

    /** An outside system: its scope is the subtree of {@code unitId}. */
    public static String system(String name, UUID unitId, Role... roles) {
        return claims(name, roles).claim("unit_id", unitId.toString()).sign(Keys.PAIR.getPrivate());
    }

    /** A token that nobody should accept: signed by another key. */
    public static String forged(String name, Role... roles) {
        return claims(name, roles).sign(Keys.pair("somebody else").getPrivate());
    }

    /** A token that is good, but for another suite. */
    public static String forAnother(String name, Role... roles) {
        return claims(name, roles).audience("another suite").sign(Keys.PAIR.getPrivate());
    }

    private static JwtClaimsBuilder claims(String name, Role... roles) {
        List<String> claims = Stream.of(roles).map(Role::claim).toList();
        return Jwt.claims()
                .upn(name)
                .audience("zeren")
                .preferredUserName(name)
                .subject(name)
                .claim("realm_access", Map.of("roles", claims))
                .expiresIn(3_600);
    }
}
