package cn.zeren.assignment.rectification;

import cn.zeren.assignment.rectification.CouplingViews.CouplingView;
import cn.zeren.assignment.rectification.CouplingViews.RectificationView;
import cn.zeren.assignment.rectification.RectificationRepository.Place;
import cn.zeren.assignment.register.AssignmentRepository;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads of what holds assignments in place, each in the sight of the reader. */
@ApplicationScoped
public class CouplingQueries {

    private final Tx tx;
    private final AssignmentRepository assignments;
    private final RectificationRepository rectifications;

    CouplingQueries(Tx tx, AssignmentRepository assignments, RectificationRepository rectifications) {
        this.tx = tx;
        this.assignments = assignments;
        this.rectifications = rectifications;
    }

    /** What holds one assignment, and whether it may be released. */
    public Uni<CouplingView> coupling(Actor actor, UUID id) {
        return tx.read(actor, work -> assignments.one(work, id).chain(rows -> {
            if (rows.isEmpty() || !rows.get(rows.size() - 1).current()) {
                throw new Refused(Refusal.notFound());
            }
            AssignmentRow row = rows.get(rows.size() - 1);
            UUID county = row.content().target().unitId();
            return rectifications
                    .lines(work, List.of(county))
                    .map(lines -> lines.get(county))
                    .chain(line ->
                            rectifications.openAgainst(work, List.of(line)).map(open -> view(actor, row, line, open)));
        }));
    }

    /** @param unanswered only those for which nobody answered on the day they were opened */
    public Uni<Page<RectificationView>> open(Actor actor, UUID unit, boolean unanswered, String cursor, int limit) {
        Place after = Cursor.parse(cursor, 2, key -> new Place(LocalDate.parse(key[0]), UUID.fromString(key[1])));
        return tx.read(actor, work -> rectifications
                .open(work, unit, unanswered, after, limit + 1)
                .map(held -> {
                    List<RectificationView> items = held.stream()
                            .map(one -> CouplingViews.of(one.rectification(), one.assignmentId()))
                            .toList();
                    return Page.cut(items, limit, CouplingQueries::place);
                }));
    }

    private static CouplingView view(Actor actor, AssignmentRow row, CountyLine line, List<Rectification> open) {
        Optional<Refusal> refusal =
                actor.refusesUnless(Role.LG_OFFICE_HEAD).or(() -> Coupling.refusesRelease(row, line, open));
        return new CouplingView(
                row.id(),
                row.status(),
                row.content().target().unitId(),
                row.content().valid().to(),
                row.releasedOn(),
                row.version(),
                open.stream()
                        .map(one -> CouplingViews.of(one, row.bindsOn(one.openedOn()) ? row.id() : null))
                        .toList(),
                List.of(Action.post("release", "/api/assignment/v1/assignments/" + row.id(), refusal)));
    }

    private static String place(RectificationView last) {
        return Cursor.of(last.openedOn().toString(), last.id().toString());
    }
}
