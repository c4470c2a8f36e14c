package cn.zeren.assignment.bench;

import cn.zeren.assignment.table.TableFormat;
import cn.zeren.platform.testing.Database;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * The nation as rows: every division with a head and two members of its leading body, who have changed places each year
 * for three years, and every division answered for by the head of the one above it. Divisions of the first provinces
 * have a history of the last year alone, for comparison.
 */
final class Tenures {

    static final int LAST = 2023;
    static final int YEARS = 3;

    private static final Path DIVISIONS = Path.of("../deploy/local/data/divisions.csv");
    private static final String SHORT = "(d.code < 'R2')";

    private final Database database;

    Tenures(Database database) {
        this.database = database;
    }

    static final UUID ROOT = UUID.fromString("c0ffee00-0000-4000-8000-000000000001");

    void load() throws IOException, SQLException {
        divisions();
        database.run(
                "create table bench_year as select generate_series(" + (LAST - YEARS + 1) + ", " + LAST + ") as y");
        database.run("create table bench_post as select d.*, n from bench_division d, generate_series(0, 2) n");
        database.run("insert into unit (id, valid_from, recorded_from, code, name, type, parent_id, managed_by_id)"
                + " select id, '2010-01-01', '2010-01-01', code, name, type, above, above from bench_division");
        database.run("insert into scope_parent (unit_id, parent_id) select id, above from bench_division");
        database.run("insert into scope_tree (unit_id, ancestor_id) with recursive up (unit, id) as"
                + " (select id, id from bench_division union all select up.unit, d.above from up"
                + " join bench_division d on d.id = up.id where d.above is not null) select unit, id from up");
        database.run(
                "insert into post (id, valid_from, recorded_from, code, unit_id, title, rank)"
                        + " select md5('P' || code || n)::uuid, '2010-01-01', '2010-01-01', code || '-' || n, id,"
                        + " case n when 0 then '书记' else '常委' end, case n when 0 then 'HEAD' else 'MEMBER' end from bench_post");
        database.run("insert into official (id, valid_from, recorded_from, code, name, party_member, home_unit_id)"
                + " select md5('O' || code || n)::uuid, '2010-01-01', '2010-01-01', code || '=' || n, '干部' || n, true, id"
                + " from bench_post");
        database.run("insert into tenure (id, valid_from, valid_to, recorded_from, official_id, post_id, kind, unit_id)"
                + " select md5('T' || code || n || y)::uuid, make_date(y, 1, 1), make_date(y + 1, 1, 1),"
                + " make_date(y, 1, 1), md5('O' || code || (n + y) % 3)::uuid, md5('P' || code || n)::uuid, 'REGULAR', id"
                + " from bench_post d, bench_year where y = " + LAST + " or not " + SHORT);
        plans();
        database.run(
                "analyze unit, post, official, tenure, plan, assignment, task, scope_parent, scope_tree, scope_unit");
    }

    private void divisions() throws IOException, SQLException {
        database.run(
                "create table bench_division (code text, name text, type text, above_code text, id uuid, above uuid)");
        StringBuilder rows = new StringBuilder("R\t全国\tPARTY_COMMITTEE\t\n");
        Set<String> seen = new HashSet<>();
        for (var row : TableFormat.CSV.read(Files.readAllBytes(DIVISIONS)).rows()) {
            String[] cell = row.cells();
            String code = "R" + cell[0] + (seen.add(cell[0]) ? "" : "-COUNTY");
            rows.append(String.join(
                            "\t", code, cell[1], cell[2].toUpperCase(java.util.Locale.ROOT) + "_LEVEL", "R" + cell[3]))
                    .append('\n');
        }
        String text = rows.toString().replace("PREFECTURE_LEVEL", "CITY_LEVEL");
        try (Connection connection = database.connect()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_division (code, name, type, above_code) from stdin", new StringReader(text));
        }
        database.run(
                "update bench_division set id = case code when 'R' then '" + ROOT + "'::uuid else md5(code)::uuid end");
        database.run("update bench_division d set above = a.id from bench_division a where a.code = d.above_code");
    }

    private void plans() {
        database.run("create table bench_manager as select distinct above_code as code, above as id from bench_division"
                + " where above is not null");
        database.run("insert into plan (id, year, manager_unit_id, edition, status, assignments, findings, blocking,"
                + " derived_at, version) select md5('L' || code || y)::uuid, y, id, 1, 'ACTIVE', 0, 0, 0,"
                + " make_date(y, 1, 1), 1 from bench_manager, bench_year");
        database.run("insert into assignment (id, version, plan_id, year, status, type, tier, slot_id, rule, clauses,"
                + " fact_ids, sponsor_post_id, sponsor_official_id, sponsor_name, sponsor_title, target_unit_id,"
                + " target_post_id, target_official_id, target_name, target_unit_name, valid_from, valid_to,"
                + " recorded_from, explanation) select md5('A' || d.code || y)::uuid, 2, md5('L' || above_code || y)::uuid,"
                + " y, 'ACTIVE', 'PORTFOLIO_TO_PRINCIPAL', 2, md5('P' || d.code || 0)::uuid, 'leaderAnswersForPrincipal',"
                + " '{JZ-1.0,JZ-1.1}', array[d.id], md5('P' || above_code || 0)::uuid,"
                + " md5('O' || above_code || y % 3)::uuid, '干部', '书记', d.id, md5('P' || d.code || 0)::uuid,"
                + " md5('O' || d.code || y % 3)::uuid, '干部', d.name, make_date(y, 1, 1), make_date(y + 1, 1, 1),"
                + " make_date(y, 1, 1), '{\"steps\":[]}' from bench_division d, bench_year where d.above is not null"
                + " and (y = " + LAST + " or not " + SHORT + ")");
        database.run("insert into task (id, valid_from, valid_to, recorded_from, year, no, item, lead_post_id,"
                + " lead_unit_id, co_unit_ids, due_date) select md5('K' || code || y)::uuid, make_date(y, 1, 1),"
                + " make_date(y + 1, 1, 1), make_date(y, 1, 1), y, '1', '落实责任制', md5('P' || code || 0)::uuid, id,"
                + " array[id], make_date(y, 12, 20) from bench_manager, bench_year");
    }

    /** Counties, in no order; with the whole history or with that of the last year alone. */
    List<Object> counties(boolean wholeHistory) {
        return database.column("select id from bench_division d where type = 'COUNTY_LEVEL' and "
                + (wholeHistory ? "not " : "") + SHORT + " order by md5(code) limit 300");
    }

    /** Those who head a county's committee now. */
    List<Object> leaders(boolean wholeHistory) {
        return database.column("select md5('O' || code || " + LAST % 3 + ")::uuid from bench_division d where type ="
                + " 'COUNTY_LEVEL' and " + (wholeHistory ? "not " : "") + SHORT + " order by md5(code) limit 300");
    }

    void unload() {
        database.run("drop table if exists bench_year, bench_post, bench_manager, bench_division");
        database.run(
                "truncate unit, post, official, tenure, task, plan, assignment, scope_parent, scope_tree, scope_unit"
                        + " cascade");
    }
}
