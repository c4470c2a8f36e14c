package cn.zeren.notice.policy;

import cn.zeren.notice.NoticeConfig;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The editions of every policy. */
@ApplicationScoped
public class PolicyRepository {

    private static final String EDITIONS = """
            select number, committee_code, valid_from, content, clause from policy_edition
            where name = $1 order by number
            """;

    private static final String ADD = """
            insert into policy_edition (name, number, id, committee_code, valid_from, content, clause, set_by, set_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    private final String committeeCode;

    PolicyRepository(NoticeConfig config) {
        this.committeeCode = config.committeeCode();
    }

    /** The edition that holds on a day in the city this office is of. */
    public <T extends Policy> Uni<Edition<T>> on(Work work, PolicyName<T> name, LocalDate day) {
        return on(work, name, committeeCode, day);
    }

    /** The edition that holds on a day in a city. */
    public <T extends Policy> Uni<Edition<T>> on(Work work, PolicyName<T> name, String city, LocalDate day) {
        return editions(work, name).map(editions -> Edition.on(day, city, editions));
    }

    /** Every edition in the order of numbers; the first comes with the code. */
    public <T extends Policy> Uni<List<Edition<T>>> editions(Work work, PolicyName<T> name) {
        return work.sql(EDITIONS, name.name()).map(rows -> {
            List<Edition<T>> editions = new ArrayList<>();
            editions.add(name.first());
            rows.forEach(row -> editions.add(new Edition<>(
                    name.name(),
                    row.getInteger("number"),
                    row.getString("committee_code"),
                    row.getLocalDate("valid_from"),
                    PolicyConverter.read(name, row.getString("content")),
                    row.getString("clause"))));
            return editions;
        });
    }

    /**
     * Adds an edition if its number is the next.
     *
     * @return fails with STALE_VERSION when another was added since
     */
    public Uni<Void> add(Work work, UUID id, Edition<?> edition) {
        return work.sql(
                        "select pg_advisory_xact_lock(hashtextextended('policy_edition/' || $1::text, 0))",
                        edition.name())
                .chain(() ->
                        work.sql("select coalesce(max(number), 1) from policy_edition where name = $1", edition.name()))
                .invoke(rows -> {
                    int last = rows.iterator().next().getInteger(0);
                    if (last != edition.number() - 1) {
                        throw new Refused(Refusal.stale(last));
                    }
                })
                .chain(() -> work.sql(
                        ADD,
                        edition.name(),
                        edition.number(),
                        id,
                        edition.committeeCode(),
                        edition.validFrom(),
                        PolicyConverter.text(edition.content()),
                        edition.clause(),
                        work.actor().name(),
                        work.now()))
                .replaceWithVoid();
    }
}
