package cn.zeren.notice.proposal;

import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The problems that a 建议书 speaks of, within the actor's sight. */
@ApplicationScoped
class ProposalRepository {

    // past its limit, which does not stand still, and not reported, or come again and not yet closed
    private static final String OPEN = """
            select p.id, p.unit_id, coalesce(u.name, '') as unit_name, p.cause
            from problem p
            left join unit_fact u on u.id = p.unit_id and u.valid_from <= $1 and (u.valid_to is null or u.valid_to > $1)
            where p.status not in ('CLOSED', 'SETTLED', 'VOIDED')
              and (p.due_on < $1 and p.suspended_on is null and p.status <> 'REPORTED' or p.recurrence_of is not null)
            """;

    Uni<List<OpenProblem>> open(Work work) {
        return work.sql(OPEN, work.today()).map(rows -> {
            List<OpenProblem> open = new ArrayList<>();
            rows.forEach(row -> open.add(new OpenProblem(
                    row.getUUID("id"),
                    row.getUUID("unit_id"),
                    row.getString("unit_name"),
                    ProblemCause.valueOf(row.getString("cause")))));
            return open;
        });
    }
}
