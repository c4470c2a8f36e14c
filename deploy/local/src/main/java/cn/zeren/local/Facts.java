package cn.zeren.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;

/** The sample facts of the repository. */
final class Facts {

    /** The code of the unit at the root of the tree. */
    private static final String ROOT_CODE = "JZ";

    private Facts() {}

    /** The id of the root unit: what the outside systems' tokens carry. */
    static String rootUnitId(Layout layout) {
        var file = layout.facts().resolve("units.csv");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split(",", -1))
                    .filter(row -> row[1].equals(ROOT_CODE))
                    .map(row -> row[0])
                    .findFirst()
                    .orElseThrow(() ->
                            new Trouble(file + " 中没有根单位 has no unit " + ROOT_CODE, "恢复该文件 restore it: git checkout"));
        } catch (IOException e) {
            throw Trouble.of("读取 reading " + file, e);
        }
    }
}
