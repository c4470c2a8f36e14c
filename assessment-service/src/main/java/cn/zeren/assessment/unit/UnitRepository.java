package cn.zeren.assessment.unit;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Stores spans of units; every read is under the row scope of the transaction's actor. */
@ApplicationScoped
public class UnitRepository {

    private static final String COLUMNS = "unit_id, valid_from, valid_to, code, name, type, assessment_group";

    private static final String PAGE = "select " + COLUMNS + """
             from assessed_unit
            where valid_from <= $1 and (valid_to is null or valid_to > $1)
              and assessment_group is not null and ($2::text is null or assessment_group = $2)
              and ($3::text is null or (code, unit_id::text) > ($3, $4::text))
            order by code, unit_id::text limit $5
            """;

    private static final String ONE = "select " + COLUMNS + """
             from assessed_unit
            where unit_id = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)
            """;

    Uni<Void> replace(Work work, List<UUID> units, List<UnitSpan> spans) {
        return work.sql("delete from assessed_unit where unit_id = any ($1)", (Object) units.toArray(UUID[]::new))
                .chain(() -> work.sql(
                        "insert into assessed_unit (" + COLUMNS + ") select * from unnest("
                                + "$1::uuid[], $2::date[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[])",
                        column(spans, UnitSpan::unitId, UUID[]::new),
                        column(spans, UnitSpan::validFrom, LocalDate[]::new),
                        column(spans, UnitSpan::validTo, LocalDate[]::new),
                        column(spans, UnitSpan::code, String[]::new),
                        column(spans, UnitSpan::name, String[]::new),
                        column(spans, UnitSpan::type, String[]::new),
                        column(
                                spans,
                                span -> span.group() == null
                                        ? null
                                        : span.group().name(),
                                String[]::new)))
                .replaceWithVoid();
    }

    /** A place in the order of lists. */
    record Place(String code, UUID id) {}

    /** Assessed units in the order of code and id. */
    Uni<List<UnitSpan>> page(Work work, LocalDate on, AssessmentGroup group, Place after, int limit) {
        return work.sql(
                        PAGE,
                        on,
                        group,
                        after == null ? null : after.code(),
                        after == null ? null : after.id().toString(),
                        limit)
                .map(UnitRepository::spans);
    }

    /** The unit as on that day, if there is one in the actor's sight. */
    public Uni<Optional<UnitSpan>> on(Work work, UUID unitId, LocalDate day) {
        return work.sql(ONE, unitId, day).map(rows -> spans(rows).stream().findFirst());
    }

    private static <T> T[] column(
            List<UnitSpan> spans, Function<UnitSpan, T> value, java.util.function.IntFunction<T[]> array) {
        return spans.stream().map(value).toArray(array);
    }

    private static List<UnitSpan> spans(RowSet<Row> rows) {
        List<UnitSpan> spans = new ArrayList<>(rows.size());
        for (Row row : rows) {
            String group = row.getString("assessment_group");
            spans.add(new UnitSpan(
                    row.getUUID("unit_id"),
                    row.getLocalDate("valid_from"),
                    row.getLocalDate("valid_to"),
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("type"),
                    group == null ? null : AssessmentGroup.valueOf(group)));
        }
        return spans;
    }
}
