package cn.zeren.assignment.proof;

import cn.zeren.assignment.keeper.KeeperRepository;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Reads where the actor stands today: his own tenures and home are always in his sight. */
@ApplicationScoped
public class StandingRepository {

    private static final String OF_ACTOR = """
            select t.post_id, t.unit_id from tenure t
            where t.official_id = $1 and t.recorded_to is null
              and t.valid_from <= $2 and (t.valid_to is null or t.valid_to > $2)
            union all
            select null, o.home_unit_id from official o
            where o.id = $1 and o.recorded_to is null
              and o.valid_from <= $2 and (o.valid_to is null or o.valid_to > $2)
            """;

    private final KeeperRepository keepers;

    StandingRepository(KeeperRepository keepers) {
        this.keepers = keepers;
    }

    /**
     * As {@link #ofActor}, and where the actor keeps what is open on the post today, for it is empty or has ended, as if he
     * held it (DESIGN-SUCCESSION): what is open can be worked on by somebody on every day.
     *
     * @param post null for none
     */
    public Uni<Standing> ofActorOn(Work work, UUID post) {
        UUID official = work.actor().officialId();
        return ofActor(work)
                .chain(standing -> post == null || official == null || standing.holds(post)
                        ? Uni.createFrom().item(standing)
                        : work.pastScope(() -> keepers.keeps(work, official, post, work.today()))
                                .map(keeps -> keeps ? standing.with(post) : standing));
    }

    /** Nowhere for an actor who is no official. */
    public Uni<Standing> ofActor(Work work) {
        if (work.actor().officialId() == null) {
            return Uni.createFrom().item(new Standing(Set.of(), Set.of()));
        }
        return work.sql(OF_ACTOR, work.actor().officialId(), work.today()).map(rows -> {
            Set<UUID> posts = new HashSet<>();
            Set<UUID> units = new HashSet<>();
            rows.forEach(row -> {
                if (row.getUUID(0) != null) {
                    posts.add(row.getUUID(0));
                }
                units.add(row.getUUID(1));
            });
            return new Standing(posts, units);
        });
    }
}
