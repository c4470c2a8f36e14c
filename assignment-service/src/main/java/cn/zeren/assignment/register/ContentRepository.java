package cn.zeren.assignment.register;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.DerivedAssignment;
import cn.zeren.assignment.derivation.Sponsor;
import cn.zeren.assignment.derivation.Target;
import cn.zeren.assignment.fact.Period;
import cn.zeren.platform.kernel.Explanation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The columns that drafted and held assignments have in common, to and from what was derived. */
@ApplicationScoped
class ContentRepository {

    /** In the order of {@link #arrays}. Lists travel as array literals, because arrays of arrays can't be unnested. */
    static final String NAMES = "type, tier, rule, clauses, fact_ids, sponsor_post_id, sponsor_official_id,"
            + " sponsor_unit_id, sponsor_name, sponsor_title, target_unit_id, target_post_id, target_official_id,"
            + " target_name, target_unit_name, valid_from, valid_to, explanation";

    static final int COUNT = 18;

    private final ObjectMapper json;

    ContentRepository(ObjectMapper json) {
        this.json = json;
    }

    /** {@code select} list over {@code unnest} with these placeholders from {@code first} on, aliased as {@link #NAMES}. */
    static String unnest(int first) {
        String[] types = {
            "text", "int", "text", "text", "text", "uuid", "uuid", "uuid", "text", "text", "uuid", "uuid", "uuid",
            "text", "text", "date", "date", "text"
        };
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < COUNT; i++) {
            list.append(i == 0 ? "" : ", ")
                    .append('$')
                    .append(first + i)
                    .append("::")
                    .append(types[i])
                    .append("[]");
        }
        return list.toString();
    }

    /** One array a column. */
    List<Object> arrays(List<DerivedAssignment> rows) {
        List<Object> arrays = new ArrayList<>(COUNT);
        arrays.add(column(rows, row -> row.type().name(), String[]::new));
        arrays.add(column(rows, row -> row.type().tier(), Integer[]::new));
        arrays.add(column(rows, DerivedAssignment::rule, String[]::new));
        arrays.add(column(rows, row -> literal(row.clauses()), String[]::new));
        arrays.add(column(rows, row -> literal(row.factIds()), String[]::new));
        arrays.add(column(rows, row -> row.sponsor().postId(), UUID[]::new));
        arrays.add(column(rows, row -> row.sponsor().officialId(), UUID[]::new));
        arrays.add(column(rows, row -> row.sponsor().unitId(), UUID[]::new));
        arrays.add(column(rows, row -> row.sponsor().name(), String[]::new));
        arrays.add(column(rows, row -> row.sponsor().title(), String[]::new));
        arrays.add(column(rows, row -> row.target().unitId(), UUID[]::new));
        arrays.add(column(rows, row -> row.target().postId(), UUID[]::new));
        arrays.add(column(rows, row -> row.target().officialId(), UUID[]::new));
        arrays.add(column(rows, row -> row.target().name(), String[]::new));
        arrays.add(column(rows, row -> row.target().unitName(), String[]::new));
        arrays.add(column(rows, row -> row.valid().from(), LocalDate[]::new));
        arrays.add(column(rows, row -> row.valid().to(), LocalDate[]::new));
        arrays.add(column(rows, row -> text(row.explanation()), String[]::new));
        return arrays;
    }

    DerivedAssignment read(Row row) {
        return new DerivedAssignment(
                AssignmentType.valueOf(row.getString("type")),
                new Sponsor(
                        row.getUUID("sponsor_post_id"),
                        row.getUUID("sponsor_official_id"),
                        row.getUUID("sponsor_unit_id"),
                        row.getString("sponsor_name"),
                        row.getString("sponsor_title")),
                new Target(
                        row.getUUID("target_unit_id"),
                        row.getUUID("target_post_id"),
                        row.getUUID("target_official_id"),
                        row.getString("target_name"),
                        row.getString("target_unit_name")),
                new Period(row.getLocalDate("valid_from"), row.getLocalDate("valid_to")),
                row.getString("rule"),
                List.of(row.getArrayOfStrings("clauses")),
                List.of(row.getArrayOfUUIDs("fact_ids")),
                explanation(row.getString("explanation")));
    }

    static <R, V> V[] column(List<R> rows, Function<R, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /** Clause ids and UUIDs need no quoting. */
    private static String literal(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private String text(Explanation explanation) {
        try {
            return json.writeValueAsString(explanation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an explanation is plain text", e);
        }
    }

    private Explanation explanation(String text) {
        try {
            return json.readValue(text, Explanation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an explanation was stored that can't be read", e);
        }
    }
}
