package cn.zeren.assessment.scheme;

import cn.zeren.assessment.unit.AssessmentGroup;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;

/** Loads editions of schemes. */
@ApplicationScoped
public class SchemeRepository {

    private static final String OF_YEAR = "from Scheme s where s.group = :group and s.year = :year";

    /** One command at a time on the editions of a group and year: numbering and succession must not race. */
    Uni<Void> lock(Work work, AssessmentGroup group, int year) {
        return work.sql("select pg_advisory_xact_lock(hashtext('scheme'), hashtext($1))", group + " " + year)
                .replaceWithVoid();
    }

    Uni<Scheme> find(Work work, UUID id) {
        return work.session().find(Scheme.class, id);
    }

    /** The edition, kept for this transaction alone, or null: who comes second sees what the first made of it. */
    Uni<Scheme> findForUpdate(Work work, UUID id) {
        return work.session().find(Scheme.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    /** The edition in force, or null. */
    Uni<Scheme> inForce(Work work, AssessmentGroup group, int year) {
        return work.session()
                .createSelectionQuery(OF_YEAR + " and s.status = :status", Scheme.class)
                .setParameter("group", group)
                .setParameter("year", year)
                .setParameter("status", SchemeStatus.PUBLISHED)
                .getSingleResultOrNull();
    }

    /** All editions of the group and year, oldest first. */
    Uni<List<Scheme>> editions(Work work, AssessmentGroup group, int year) {
        return work.session()
                .createSelectionQuery(OF_YEAR + " order by s.edition", Scheme.class)
                .setParameter("group", group)
                .setParameter("year", year)
                .getResultList();
    }

    /**
     * Editions by year and edition, latest first, after the row with those keys.
     *
     * @param group of this group only, or of both when null
     * @param drafts whether drafts are shown
     */
    Uni<List<Scheme>> page(Work work, AssessmentGroup group, Integer year, boolean drafts, SchemeKey after, int limit) {
        String where = "where (:drafts = true or s.status <> :draft)"
                + (group == null ? "" : " and s.group = :group")
                + (year == null ? "" : " and s.year = :year")
                + (after == null
                        ? ""
                        : " and (s.year < :y or (s.year = :y and (s.edition < :e or (s.edition = :e and s.id > :id))))");
        var query = work.session()
                .createSelectionQuery(
                        "from Scheme s " + where + " order by s.year desc, s.edition desc, s.id", Scheme.class)
                .setParameter("drafts", drafts)
                .setParameter("draft", SchemeStatus.DRAFT);
        if (group != null) {
            query.setParameter("group", group);
        }
        if (year != null) {
            query.setParameter("year", year);
        }
        if (after != null) {
            query.setParameter("y", after.year())
                    .setParameter("e", after.edition())
                    .setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    Uni<Void> add(Work work, Scheme scheme) {
        return work.session().persist(scheme).chain(() -> flush(work));
    }

    /** Sends changes to the database, which settles versions. */
    Uni<Void> flush(Work work) {
        return work.session().flush();
    }
}
