package cn.zeren.assignment.turn;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lets those who would make the same thing at the same moment go one after another, until each transaction ends: the second
 * sees what the first has made and is told of it, where the database's own constraint could only fail him.
 */
public final class TurnRepository {

    private static final String EXCLUSIVE = "select pg_advisory_xact_lock(hashtextextended($1, 0))";
    private static final String SHARED = "select pg_advisory_xact_lock_shared(hashtextextended($1, 0))";

    private TurnRepository() {}

    /** Waits for whoever makes the same, by what it is and what it is of; to be called before anything is read. */
    public static Uni<Void> take(Work work, String what, Object... of) {
        return work.sql(EXCLUSIVE, key(what, of)).replaceWithVoid();
    }

    /** Waits only for who takes the turn of that alone, not for others who share it. */
    public static Uni<Void> share(Work work, String what, Object... of) {
        return work.sql(SHARED, key(what, of)).replaceWithVoid();
    }

    private static String key(String what, Object... of) {
        return what + Arrays.stream(of).map(one -> " " + one).collect(Collectors.joining());
    }
}
