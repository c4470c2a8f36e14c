package cn.zeren.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The checkout these tests run in, and a reader for its simple CSV files. */
final class Checkout {

    static final Layout LAYOUT =
            new Layout(Path.of("").toAbsolutePath().getParent().getParent());

    private Checkout() {}

    static List<Map<String, String>> csv(String name) throws IOException {
        List<String> lines = Files.readAllLines(LAYOUT.facts().resolve(name));
        String[] columns = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
