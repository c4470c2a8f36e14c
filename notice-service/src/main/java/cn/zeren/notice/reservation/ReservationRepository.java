package cn.zeren.notice.reservation;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;

/** Loads and keeps reserved numbers. */
@ApplicationScoped
class ReservationRepository {

    /** Of a series: the last number given, and what became of those in the actor's sight. */
    record Series(int last, int signed, int voided, int reserved, int used, int annulled) {

        /** How many are others'. */
        int elsewhere() {
            return last - signed - voided - reserved - used - annulled;
        }
    }

    private static final String OF_SERIES =
            "from ReservedNumber where docNo.issuerCode = :code and docNo.year = :year and docNo.seq > :after";

    private static final String PAGE = OF_SERIES + " order by docNo.seq";
    private static final String PAGE_OF_STATUS = OF_SERIES + " and status = :status order by docNo.seq";

    private static final String SERIES = """
            select coalesce((select last_seq from doc_no_series where issuer_code = $1 and year = $2), 0) as last,
                (select count(*)::int from notice n where n.doc_no_issuer_code = $1 and n.doc_no_year = $2
                    and n.status <> 'VOIDED') as signed,
                (select count(*)::int from notice n where n.doc_no_issuer_code = $1 and n.doc_no_year = $2
                    and n.status = 'VOIDED') as voided,
                (select count(*) filter (where r.status = 'RESERVED')::int from reserved_number r
                    where r.doc_no_issuer_code = $1 and r.doc_no_year = $2) as reserved,
                (select count(*) filter (where r.status = 'USED')::int from reserved_number r
                    where r.doc_no_issuer_code = $1 and r.doc_no_year = $2) as used,
                (select count(*) filter (where r.status = 'VOIDED')::int from reserved_number r
                    where r.doc_no_issuer_code = $1 and r.doc_no_year = $2) as annulled
            """;

    Uni<Void> insert(Work work, List<ReservedNumber> numbers) {
        return work.session().persistAll(numbers.toArray()).chain(() -> work.session()
                .flush());
    }

    /** A number in the actor's sight, which nobody else changes until the transaction ends; null for any other. */
    Uni<ReservedNumber> find(Work work, UUID id) {
        return work.session().find(ReservedNumber.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    /** Those of a series after a number, in order. */
    Uni<List<ReservedNumber>> page(Work work, String issuerCode, int year, NumberStatus status, int after, int limit) {
        var query = work.session()
                .createSelectionQuery(status == null ? PAGE : PAGE_OF_STATUS, ReservedNumber.class)
                .setParameter("code", issuerCode)
                .setParameter("year", year)
                .setParameter("after", after)
                .setMaxResults(limit);
        if (status != null) {
            query.setParameter("status", status);
        }
        return query.getResultList();
    }

    /** What became of every number of a series. */
    Uni<Series> series(Work work, String issuerCode, int year) {
        return work.sql(SERIES, issuerCode, year).map(rows -> {
            var row = rows.iterator().next();
            return new Series(
                    row.getInteger("last"),
                    row.getInteger("signed"),
                    row.getInteger("voided"),
                    row.getInteger("reserved"),
                    row.getInteger("used"),
                    row.getInteger("annulled"));
        });
    }
}
