package cn.zeren.assignment.register;

import cn.zeren.assignment.register.AssignmentViews.ExplanationView;
import cn.zeren.assignment.register.AssignmentViews.HistoryView;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads of single assignments: everybody sees those of units in his sight, and his own. */
@ApplicationScoped
public class AssignmentQueries {

    private final Tx tx;
    private final AssignmentRepository assignments;
    private final DraftRepository drafts;

    AssignmentQueries(Tx tx, AssignmentRepository assignments, DraftRepository drafts) {
        this.tx = tx;
        this.assignments = assignments;
        this.drafts = drafts;
    }

    /** All we ever held of it. */
    public Uni<HistoryView> history(Actor actor, UUID id) {
        return tx.read(actor, work -> assignments.one(work, id).map(rows -> {
            if (rows.isEmpty()) {
                throw new Refused(Refusal.notFound());
            }
            return AssignmentViews.history(rows);
        }));
    }

    /**
     * How it was derived, as known at an instant; drafted rows explain themselves too.
     *
     * @param knownAt null for the latest we held
     */
    public Uni<ExplanationView> explanation(Actor actor, UUID id, Instant knownAt) {
        return tx.read(actor, work -> assignments.one(work, id).chain(rows -> held(rows, knownAt)
                .map(row -> Uni.createFrom().item(AssignmentViews.explanation(id, row.content())))
                .orElseGet(() -> drafted(work, id, knownAt))));
    }

    private static Optional<AssignmentRow> held(List<AssignmentRow> rows, Instant knownAt) {
        return rows.stream()
                .filter(row -> knownAt == null || row.knownAt(knownAt))
                .reduce((earlier, later) -> later);
    }

    private Uni<ExplanationView> drafted(Work work, UUID id, Instant knownAt) {
        return drafts.one(work, id).map(row -> {
            if (row == null || knownAt != null) {
                throw new Refused(Refusal.notFound());
            }
            return AssignmentViews.explanation(id, row.content());
        });
    }
}
