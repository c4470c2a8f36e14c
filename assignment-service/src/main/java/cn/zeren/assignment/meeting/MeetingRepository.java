package cn.zeren.assignment.meeting;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Meetings within the actor's sight. */
@ApplicationScoped
public class MeetingRepository {

    public Uni<Meeting> get(Work work, UUID id) {
        return work.session().find(Meeting.class, id).onItem().ifNull().failWith(() -> new Refused(Refusal.notFound()));
    }

    Uni<Boolean> seesUnit(Work work, UUID unit) {
        return work.sql("select 1 from unit where id = $1 limit 1", unit).map(rows -> rows.rowCount() > 0);
    }

    /** Those of the units the actor sees. */
    Uni<Set<UUID>> seen(Work work, Collection<UUID> units) {
        return work.sql("select distinct id from unit where id = any ($1)", (Object) units.toArray(UUID[]::new))
                .map(rows -> {
                    Set<UUID> seen = new HashSet<>();
                    rows.forEach(row -> seen.add(row.getUUID(0)));
                    return seen;
                });
    }

    Uni<Void> insert(Work work, Meeting meeting) {
        return work.session().persist(meeting).chain(() -> work.session().flush());
    }
}
