package cn.zeren.platform.tx;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;

/** Reads PostgreSQL's SQLSTATE out of whatever wraps it. */
public final class SqlState {

    private SqlState() {}

    /** The five characters, or an empty string when PostgreSQL did not say anything. */
    public static String of(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof PgException pg) {
                return pg.getSqlState();
            }
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
