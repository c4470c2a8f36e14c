package cn.zeren.notice.bench;

import cn.zeren.platform.testing.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The facts of a national month: all divisions of China, each with eight departments, so that nine units of each bear tasks.
 * Every division has three tasks of the year: one overdue on 1 June, shared by all nine; one due in June, shared by five; one due
 * in December, shared by four. Every unit is answered for. A tenth of the units have a letter of responsibility
 * unsigned, another tenth an open signal.
 */
final class Nation {

    private static final Path DIVISIONS = Path.of("../deploy/local/data/divisions.csv");

    private static final List<String> LOAD = List.of("""
            insert into unit_fact (id, valid_from, code, name, type, parent_id, managed_by_id)
            select md5('u' || n || '/' || k)::uuid, '2010-01-01', 'N' || n || '-' || k,
                   name || case when k = 0 then '' else '第' || k || '部门' end, 'GOV_DEPARTMENT',
                   case when k > 0 then md5('u' || n || '/0')::uuid end, case when k > 0 then md5('u' || n || '/0')::uuid end
            from division, generate_series(0, 8) k
            """, """
            insert into task_fact (id, valid_from, valid_to, no, item, due_date)
            select md5('t' || n || '/' || j)::uuid, '2016-01-01', '2017-01-01', j::text,
                   (array['公务接待专项治理', '津贴补贴清理规范', '工程招投标监管'])[j],
                   (array['2016-03-31', '2016-06-30', '2016-12-20'])[j]::date
            from division, generate_series(1, 3) j
            """, """
            insert into task_unit (task_id, valid_from, unit_id, leads)
            select md5('t' || n || '/' || j)::uuid, '2016-01-01', md5('u' || n || '/' || k)::uuid, k = (array[0, 1, 5])[j]
            from division, generate_series(0, 8) k, generate_series(1, 3) j
            where j = 1 or j = 2 and k < 5 or j = 3 and k > 4
            """, """
            insert into assignment_fact (id, valid_from, type, status, sponsor_name, sponsor_title, target_unit_id)
            select md5('a' || n || '/' || k)::uuid, '2016-01-01', 'PORTFOLIO_TO_PRINCIPAL', 'ACTIVE', '副职甲', '副职',
                   md5('u' || n || '/' || k)::uuid
            from division, generate_series(0, 8) k
            """, """
            insert into matter (id, kind, unit_id, since, due_on, code)
            select md5('m' || n || '/' || k)::uuid, case when (9 * n + k) % 10 = 0 then 'LETTER' else 'SIGNAL' end,
                   md5('u' || n || '/' || k)::uuid, '2016-02-01', '2016-03-01', 'JOINT_MEETING'
            from division, generate_series(0, 8) k where (9 * n + k) % 10 < 2
            """);

    private final Database database;

    Nation(Database database) {
        this.database = database;
    }

    /** Fills the tables of an empty service. */
    void load() throws IOException {
        String[] names = Files.readAllLines(DIVISIONS, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.substring(line.indexOf(',') + 1))
                .map(rest -> rest.substring(0, rest.indexOf(',')))
                .toArray(String[]::new);
        database.run("create unlogged table division (n int, name text)");
        database.run(
                "insert into division select n, name from unnest(?::text[]) with ordinality as d (name, n)",
                (Object) names);
        LOAD.forEach(database::run);
        // as autovacuum would within a minute
        database.run("analyze unit_fact, task_fact, task_unit, task_part_fact, assignment_fact, matter, post_fact");
    }

    long divisions() {
        return database.count("select count(*) from division");
    }

    long units() {
        return database.count("select count(*) from unit_fact where code like 'N%'");
    }

    /** Leaves no trace of it, nor of what was drafted. */
    void unload() {
        database.run("truncate unit_fact, task_fact, task_unit, assignment_fact, matter, notice, journal, outbox");
        database.run("drop table if exists division");
    }
}
