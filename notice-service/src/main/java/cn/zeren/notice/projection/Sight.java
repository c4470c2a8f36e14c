package cn.zeren.notice.projection;

/** Sight of units, for facts every service keeps of the whole tree: for the actor, a unit out of his sight is not there. */
public final class Sight {

    /** Whether the unit {@code u} is in sight: asked once a row as row scope itself asks, and never by {@code exists}. */
    public static final String OF_UNIT = """
            ((select current_setting('zeren.everywhere', true)) = 'on'
             or (select true from scope_tree s
                 where s.unit_id = u.id and s.ancestor_id = any ((select zeren_roots())::uuid[]) limit 1))
            """;

    private Sight() {}
}
