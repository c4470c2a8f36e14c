package cn.zeren.assignment.imports;

import static io.restassured.RestAssured.given;

import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Tokens;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** The facts of one city as the suite ships them, and the systems and people of it. */
public final class Jingzhou {

    public static final UUID ROOT = UUID.fromString("0151f8c4-6800-7000-8001-000000000001");
    public static final List<String> KINDS = List.of(
            "units",
            "posts",
            "officials",
            "tenures",
            "portfolios",
            "group-members",
            "inspection-leads",
            "tasks",
            "regions",
            "region-members",
            "contact-points");

    private static final Path DATA = Path.of("../deploy/local/data/jingzhou");

    private Jingzhou() {}

    /** The token of the personnel system, whose scope is the whole city. */
    public static String personnel() {
        return Tokens.system("personnel", ROOT, Role.FACTS_PROVIDER);
    }

    /** The token of a persona of the city. */
    public static String person(int number, Role... roles) {
        return Tokens.person(
                "persona-" + number, UUID.fromString(String.format("0151f8c4-6800-7000-8003-%012d", number)), roles);
    }

    public static byte[] file(String name) {
        try {
            return Files.readAllBytes(DATA.resolve(name + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports all files in order; again and again it changes nothing. */
    public static void load() {
        for (String kind : KINDS) {
            csv(personnel(), kind, file(kind)).then().statusCode(200);
        }
    }

    public static Response csv(String token, String kind, byte[] file) {
        return send(token, kind, "text/csv", file, false);
    }

    public static Response send(String token, String kind, String type, byte[] file, boolean dryRun) {
        return given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, io.restassured.http.ContentType.BINARY)))
                .auth()
                .oauth2(token)
                .contentType(type)
                .queryParam("dryRun", dryRun)
                .body(file)
                .post("/api/assignment/v1/imports/" + kind);
    }
}
