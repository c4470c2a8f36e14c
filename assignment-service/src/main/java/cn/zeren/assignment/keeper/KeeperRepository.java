package cn.zeren.assignment.keeper;

import cn.zeren.assignment.change.SuccessionRepository;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.store.FactRepository;
import cn.zeren.assignment.store.FactTables;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Loads what is asked of to find a post's keeper, as known now: by keys, along the line of its unit and up its tree. */
@ApplicationScoped
public class KeeperRepository {

    private final FactRepository facts;
    private final SuccessionRepository successions;

    KeeperRepository(FactRepository facts, SuccessionRepository successions) {
        this.facts = facts;
        this.successions = successions;
    }

    /** Whether the official keeps on that day what is open on the post; to be asked past scope. */
    public Uni<Boolean> keeps(Work work, UUID official, UUID post, LocalDate day) {
        return facts.rows(work, FactTables.POST, "f.id = $1 and f.recorded_to is null", post)
                .chain(own -> own.isEmpty()
                        ? Uni.createFrom().item(false)
                        : rule(work, post, own, day).map(rule -> rule.of(post, day)
                                .filter(keeper -> official.equals(keeper.officialId()))
                                .isPresent()));
    }

    /**
     * The rule over what surrounds a post; to be asked past scope, for a keeper may sit in a unit the actor does not see.
     *
     * @param own the rows of the post known now
     */
    public Uni<KeeperRule> rule(Work work, UUID post, List<FactRow<Post>> own, LocalDate day) {
        UUID unit = own.stream()
                .filter(row -> !row.valid().from().isAfter(day))
                .max(Comparator.comparing(row -> row.valid().from()))
                .orElse(own.get(0))
                .content()
                .unitId();
        return successions.around(work, unit, null).chain(around -> {
            UUID[] units = around.lives().stream().map(FactRow::id).distinct().toArray(UUID[]::new);
            return facts.rows(
                            work,
                            FactTables.POST,
                            "f.unit_id = any ($1) and f.rank = 'HEAD' and f.recorded_to is null",
                            (Object) units)
                    .chain(heads -> {
                        List<FactRow<Post>> posts = Stream.concat(own.stream(), heads.stream())
                                .distinct()
                                .toList();
                        UUID[] ids = posts.stream().map(FactRow::id).distinct().toArray(UUID[]::new);
                        return facts.rows(
                                        work,
                                        FactTables.TENURE,
                                        "f.post_id = any ($1) and f.recorded_to is null",
                                        (Object) ids)
                                .map(tenures -> new KeeperRule(around.changes(), around.lives(), posts, tenures));
                    });
        });
    }
}
