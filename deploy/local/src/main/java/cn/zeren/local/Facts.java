package cn.zeren.local;

import cn.zeren.local.Api.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** The sample facts of the repository, and how they come into the suite: as any other system brings its own. */
public final class Facts {

    /** In the order of their references: later files refer to earlier ones. */
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

    /** The code of the unit at the root of the tree. */
    static final String ROOT_CODE = "JZ";

    private static final String SUPPLIER = "personnel";

    private final Layout layout;
    private final Api api;

    Facts(Layout layout, Api api) {
        this.layout = layout;
        this.api = api;
    }

    /** The id of the root unit: what the outside systems' tokens carry. */
    static String rootUnitId(Layout layout) {
        var file = layout.facts().resolve("units.csv");
        return Csv.read(file).stream()
                .filter(row -> row.get("code").equals(ROOT_CODE))
                .map(row -> row.get("id"))
                .findFirst()
                .orElseThrow(() -> new Trouble(file + " 中没有根单位 has no unit " + ROOT_CODE, "恢复该文件 git checkout"));
    }

    /** Loads all files, unless these very files were loaded into this home before. Returns the rows sent. */
    int load(Path loadedBefore) {
        String digest = digest();
        try {
            if (Files.exists(loadedBefore) && Files.readString(loadedBefore).equals(digest)) {
                return 0;
            }
            int rows = load("");
            Files.writeString(loadedBefore, digest);
            return rows;
        } catch (IOException e) {
            throw Trouble.of("写入 writing " + loadedBefore, e);
        }
    }

    /**
     * Sends the files there are in a folder of the sample facts, each as one import that holds whole or not at all.
     *
     * @param folder below the sample facts: empty for the facts of the city, {@code midyear} for a change in July
     */
    public int load(String folder) {
        int rows = 0;
        for (String kind : KINDS) {
            Path file = layout.facts().resolve(folder).resolve(kind + ".csv");
            if (Files.exists(file)) {
                Reply reply = api.upload(SUPPLIER, "/api/assignment/v1/imports/" + kind, "text/csv", bytes(file));
                rows += reply.orTrouble().body().path("rows").asInt();
            }
        }
        return rows;
    }

    private String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String kind : KINDS) {
                digest.update(bytes(layout.facts().resolve(kind + ".csv")));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Trouble.of("读取 reading " + file, e);
        }
    }
}
