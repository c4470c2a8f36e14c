package cn.zeren.accountability.fact;

/** Where each kind of fact is kept, and how the content of a row {@code h} becomes columns. */
enum FactTable {
    UNIT("unit_row", "name, parent_id", "h ->> 'name', (h ->> 'parentId')::uuid", "true"),
    HEAD_POST("head_post_row", "unit_id, title", "(h ->> 'unitId')::uuid, h ->> 'title'", "h ->> 'rank' = 'HEAD'"),
    TENURE("tenure_row", "post_id, official_id", "(h ->> 'postId')::uuid, (h ->> 'officialId')::uuid", "true"),
    OFFICIAL("official_row", "name, home_unit_id", "h ->> 'name', (h ->> 'homeUnitId')::uuid", "true"),
    ASSIGNMENT(
            "assignment_row",
            "type, status, target_unit_id, sponsor_post_id, sponsor_official_id, sponsor_unit_id, sponsor_name,"
                    + " sponsor_title, basis",
            "h ->> 'type', h ->> 'status', (h ->> 'targetUnitId')::uuid, (h ->> 'sponsorPostId')::uuid,"
                    + " (h ->> 'sponsorOfficialId')::uuid, (h ->> 'sponsorUnitId')::uuid, h ->> 'sponsorName',"
                    + " h ->> 'sponsorTitle',"
                    + " array(select f.id::uuid from jsonb_array_elements_text(h -> 'factIds')"
                    + " with ordinality f (id, ord) order by f.ord)",
            "true");

    private final String table;
    private final String columns;
    private final String values;
    private final String kept;

    FactTable(String table, String columns, String values, String kept) {
        this.table = table;
        this.columns = columns;
        this.values = values;
        this.kept = kept;
    }

    /** Deletes all rows of the facts {@code $1}. */
    String delete() {
        return "delete from " + table + " where fact_id = any ($1)";
    }

    /** Inserts the histories of the facts in the JSON array {@code $1}. */
    String insert() {
        return "insert into " + table + " (fact_id, row_no, valid_from, valid_to, recorded_from, recorded_to, "
                + columns
                + ") select (u ->> 'id')::uuid, r.no, (h ->> 'validFrom')::date, (h ->> 'validTo')::date,"
                + " (h ->> 'recordedFrom')::timestamptz, (h ->> 'recordedTo')::timestamptz, " + values
                + " from jsonb_array_elements($1::text::jsonb) u,"
                + " jsonb_array_elements(u -> 'state' -> 'history') with ordinality r (h, no) where " + kept;
    }
}
