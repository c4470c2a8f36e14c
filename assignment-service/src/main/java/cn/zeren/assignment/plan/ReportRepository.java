package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.FindingCode;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts of the coverage check, and the editions published. */
@ApplicationScoped
class ReportRepository {

    record Tier(AssignmentType type, long assignments, long units) {}

    record Code(FindingCode code, boolean blocking, long findings, long units) {}

    /** @param heldAt the instant as of which the register holds the edition */
    record Edition(
            int edition,
            int assignments,
            int findings,
            Instant confirmedAt,
            Instant signedAt,
            UUID signedBy,
            Instant publishedAt,
            Instant heldAt) {}

    /** Of the edition worked on: the drafted rows while it is a draft, else those held now. */
    Uni<List<Tier>> tiers(Work work, UUID plan, boolean drafted) {
        String rows = drafted
                ? "assignment_draft where plan_id = $1"
                : "assignment where plan_id = $1 and recorded_to is null";
        return work.sql(
                        "select type, count(*) as rows, count(distinct target_unit_id) as units from " + rows
                                + " group by tier, type order by tier",
                        plan)
                .map(found -> {
                    List<Tier> tiers = new ArrayList<>();
                    found.forEach(row -> tiers.add(new Tier(
                            AssignmentType.valueOf(row.getString("type")), row.getLong("rows"), row.getLong("units"))));
                    return tiers;
                });
    }

    /** What was found, blocking first. */
    Uni<List<Code>> codes(Work work, UUID plan) {
        return work.sql(
                        "select code, blocking, count(*) as found, count(distinct unit_id) as units from plan_finding"
                                + " where plan_id = $1 group by code, blocking order by blocking desc, code",
                        plan)
                .map(found -> {
                    List<Code> codes = new ArrayList<>();
                    found.forEach(row -> codes.add(new Code(
                            FindingCode.valueOf(row.getString("code")),
                            row.getBoolean("blocking"),
                            row.getLong("found"),
                            row.getLong("units"))));
                    return codes;
                });
    }

    /** Editions after a number, in order. */
    Uni<List<Edition>> editions(Work work, UUID plan, int after, int limit) {
        return work.sql(
                        "select * from plan_edition where plan_id = $1 and edition > $2 order by edition limit $3",
                        plan,
                        after,
                        limit)
                .map(found -> {
                    List<Edition> editions = new ArrayList<>();
                    found.forEach(row -> editions.add(edition(row)));
                    return editions;
                });
    }

    private static Edition edition(Row row) {
        return new Edition(
                row.getInteger("edition"),
                row.getInteger("assignments"),
                row.getInteger("findings"),
                row.getOffsetDateTime("confirmed_at").toInstant(),
                row.getOffsetDateTime("signed_at").toInstant(),
                row.getUUID("signed_by"),
                row.getOffsetDateTime("published_at").toInstant(),
                row.getOffsetDateTime("held_at").toInstant());
    }
}
