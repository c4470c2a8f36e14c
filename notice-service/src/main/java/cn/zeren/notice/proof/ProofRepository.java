package cn.zeren.notice.proof;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Proofs within the actor's sight, and which of their files other units have shown too. */
@ApplicationScoped
public class ProofRepository {

    // what each file was shown for, of what the actor sees
    private static final String USES = """
            select p.sha256, p.unit_id, p.about_id, (min(p.submitted_at) at time zone 'Asia/Shanghai')::date as first_on,
                   min(coalesce('notices/' || n.id, 'rectifications/' || f.rectification_id || '/problems/' || f.no)) as place
            from proof p
            left join notice n on n.id = p.about_id
            left join problem f on f.id = p.about_id
            where p.sha256 = any ($1) and num_nonnulls(n.id, f.id) > 0
            group by p.sha256, p.unit_id, p.about_id
            order by p.sha256, first_on, p.about_id
            """;

    /** Takes proofs in; written with the next flush. */
    public Uni<Void> insert(Work work, List<Proof> proofs) {
        return work.session().persistAll(proofs.toArray());
    }

    /** The proofs of each of these problems or notices, in the order they came. */
    public Uni<Map<UUID, List<Proof>>> of(Work work, Collection<UUID> abouts) {
        if (abouts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return work.session()
                .createSelectionQuery("from Proof p where p.aboutId in :abouts order by p.aboutId, p.id", Proof.class)
                .setParameter("abouts", abouts)
                .getResultList()
                .map(proofs -> {
                    Map<UUID, List<Proof>> byAbout = new HashMap<>();
                    proofs.forEach(proof -> byAbout.computeIfAbsent(proof.aboutId(), any -> new ArrayList<>())
                            .add(proof));
                    return byAbout;
                });
    }

    /** Where else files of these hashes have been shown. */
    public Uni<Traces> traces(Work work, Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return Uni.createFrom().item(Traces.NONE);
        }
        return users(work, hashes).chain(units -> uses(work, hashes).map(uses -> new Traces(units, uses)));
    }

    private static Uni<Map<String, List<Reuse>>> uses(Work work, Collection<String> hashes) {
        return work.sql(USES, (Object) hashes.toArray(String[]::new)).map(rows -> {
            Map<String, List<Reuse>> byHash = new HashMap<>();
            rows.forEach(row -> byHash.computeIfAbsent(row.getString("sha256"), any -> new ArrayList<>())
                    .add(new Reuse(
                            row.getString("sha256"),
                            row.getUUID("unit_id"),
                            row.getUUID("about_id"),
                            "/api/notice/v1/" + row.getString("place"),
                            row.getLocalDate("first_on"))));
            return byHash;
        });
    }

    /**
     * Which units showed files of these hashes, wherever in the country they are: the function that looks is the only way
     * past row scope, and answers no more than unit and day.
     */
    private static Uni<Map<String, List<Shared>>> users(Work work, Collection<String> hashes) {
        return work.sql("select * from proof_users($1, $2)", hashes.toArray(String[]::new), work.today())
                .map(rows -> {
                    Map<String, List<Shared>> byHash = new HashMap<>();
                    rows.forEach(row -> byHash.computeIfAbsent(row.getString("sha256"), any -> new ArrayList<>())
                            .add(new Shared(
                                    row.getString("sha256"),
                                    row.getUUID("unit_id"),
                                    row.getString("unit_name"),
                                    row.getLocalDate("first_on"))));
                    return byHash;
                });
    }
}
