package cn.zeren.platform.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The registry of cited paragraphs, read once from {@code clauses.tsv}. */
public final class Clauses {

    private static final Map<String, Clause> BY_ID = load();

    private Clauses() {}

    /**
     * The clause of that id.
     *
     * @throws IllegalArgumentException for an id that is not registered: a rule must not cite what nobody can read
     */
    public static Clause get(String id) {
        Clause clause = BY_ID.get(id);
        if (clause == null) {
            throw new IllegalArgumentException("no clause " + id);
        }
        return clause;
    }

    /** All clauses in the order of the file. */
    public static Map<String, Clause> all() {
        return BY_ID;
    }

    private static Map<String, Clause> load() {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        try (var in = Clauses.class.getResourceAsStream("/clauses.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                String[] cell = line.split("\t", -1);
                LocalDate to = cell[3].isEmpty() ? null : LocalDate.parse(cell[3]);
                Clause clause = new Clause(cell[0], cell[1], LocalDate.parse(cell[2]), to, cell[4]);
                if (clauses.put(clause.id(), clause) != null) {
                    throw new IllegalStateException("clause twice: " + clause.id());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(clauses);
    }
}
