package cn.zeren.notice.alert;

import cn.zeren.notice.alert.AlertViews.AlertPage;
import cn.zeren.notice.alert.AlertViews.AlertView;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads alerts. */
@ApplicationScoped
class AlertQueries {

    private static final String LIST = """
            select id, code, subject_id, detail, unit_id, raised_on, settled_on from alert
            where ($1::boolean is null or (settled_on is null) = $1) and ($2::text is null or code = $2)
              and ($3::uuid is null or id < $3)
            order by id desc limit $4
            """;

    private final Tx tx;

    AlertQueries(Tx tx) {
        this.tx = tx;
    }

    /** Alerts in the actor's sight, the latest first: the office's and the operators'. */
    Uni<AlertPage> list(Actor actor, AlertCode code, Boolean open, int limit, String cursor) {
        actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.SYSTEM_ADMIN);
        UUID after = Cursor.id(cursor);
        return tx.read(
                actor, work -> work.sql(LIST, open, code, after, limit + 1).map(rows -> {
                    List<AlertView> items = new ArrayList<>();
                    rows.forEach(row -> items.add(view(row)));
                    Page<AlertView> page = Page.cut(items, limit, alert -> Cursor.of(alert.id()));
                    return new AlertPage(page.items(), page.next());
                }));
    }

    private static AlertView view(Row row) {
        return new AlertView(
                row.getUUID("id"),
                AlertCode.valueOf(row.getString("code")),
                row.getUUID("subject_id"),
                row.getString("detail"),
                row.getUUID("unit_id"),
                row.getLocalDate("raised_on"),
                row.getLocalDate("settled_on"));
    }
}
