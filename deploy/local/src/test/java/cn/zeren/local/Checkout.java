package cn.zeren.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The checkout these tests run in, and its sample facts. */
final class Checkout {

    static final Layout LAYOUT =
            new Layout(Path.of("").toAbsolutePath().getParent().getParent());

    private Checkout() {}

    static List<Map<String, String>> csv(String name) {
        return Csv.read(LAYOUT.facts().resolve(name));
    }
}
