package cn.zeren.assignment.unit;

import cn.zeren.assignment.store.FactTables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the list of units asks the database, for those who look at the asking. */
public final class UnitStatements {

    private UnitStatements() {}

    /** The first page of the units right below one. */
    public static String below(Instant knownAt) {
        return "select f.id, " + FactTables.UNIT.contentColumns() + " from unit f where "
                + Condition.held(LocalDate.EPOCH, knownAt)
                        .andIf(new UUID(0, 0), "f.parent_id = ?")
                        .then("order by f.code, f.id limit ?", 51)
                        .sql();
    }
}
