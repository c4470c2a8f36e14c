package cn.zeren.notice;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A small city in the tables of this service: the committee, two departments with a head and a liaison each, a county and
 * a township below it, and the office that issues the cards. Facts hold from 2010 on.
 */
public final class City {

    public static final LocalDate SINCE = LocalDate.of(2010, 1, 1);

    public final UUID committee = UUID.randomUUID();
    public final UUID office = UUID.randomUUID();
    public final UUID finance = UUID.randomUUID();
    public final UUID archives = UUID.randomUUID();
    public final UUID county = UUID.randomUUID();
    public final UUID township = UUID.randomUUID();

    public final Person clerk = new Person("clerk", Role.LG_OFFICE);
    public final Person reviewer = new Person("reviewer", Role.LG_OFFICE);
    public final Person verifier = new Person("verifier", Role.LG_OFFICE);
    public final Person officeHead = new Person("office-head", Role.LG_OFFICE_HEAD);
    public final Person secretary = new Person("secretary", Role.PARTY_SECRETARY);
    public final Person chief = new Person("chief", Role.DISCIPLINE_CHIEF);
    public final Person financeHead = new Person("finance-head", Role.UNIT_PRINCIPAL);
    public final Person financeLiaison = new Person("finance-liaison", Role.UNIT_LIAISON);
    public final Person archivesHead = new Person("archives-head", Role.UNIT_PRINCIPAL);
    public final Person archivesLiaison = new Person("archives-liaison", Role.UNIT_LIAISON);
    public final Person countyHead = new Person("county-head", Role.UNIT_PRINCIPAL);
    public final Person townshipHead = new Person("township-head", Role.UNIT_PRINCIPAL);
    public final Person inspector = new Person("inspector", Role.INSPECTION_LEADER);
    public final Person deputy = new Person("finance-deputy", Role.UNIT_LIAISON);

    public final UUID financePost = UUID.randomUUID();
    public final UUID archivesPost = UUID.randomUUID();
    public final UUID countyPost = UUID.randomUUID();

    private final Database database;

    /** Someone with a token. */
    public record Person(String name, UUID officialId, Role role) {
        Person(String name, Role role) {
            this(name, UUID.randomUUID(), role);
        }

        public String token() {
            return Tokens.person(name, officialId, role);
        }

        public Actor actor() {
            return new Actor(name, officialId, null, Set.of(role), false);
        }
    }

    private City(Database database) {
        this.database = database;
    }

    /** Empties the tables and fills them with a city. */
    public static City found(Database database) {
        empty(
                database,
                "truncate unit_fact, post_fact, official_fact, tenure_fact, task_fact, task_unit, task_part_fact, assignment_fact, matter,"
                        + " notice, doc_no_series, reserved_number, policy_edition, journal, outbox,"
                        + " scope_unit, scope_tree, scope_parent");
        database.run("truncate limit_clock, escalation, alert");
        database.run("truncate proof, problem, rectification");
        database.run("truncate delivery, contact");
        database.run("truncate region_fact, region_member_fact");
        return beside(database);
    }

    /** Another city, of which the others know nothing. */
    public static City beside(Database database) {
        City city = new City(database);
        city.unit(city.committee, "JZ", "中共荆州市委员会", null, null);
        city.unit(city.office, "JZ-LZB", "领导小组办公室", city.committee, null);
        city.unit(city.finance, "JZ-CZJ", "荆州市财政局", city.committee, city.committee);
        city.unit(city.archives, "JZ-DAJ", "荆州市档案局", city.committee, city.committee);
        city.unit(city.county, "JZ-JL", "监利县", city.committee, city.committee);
        city.unit(city.township, "JZ-ZH", "朱河镇", city.county, city.county);
        city.heads(city.financeHead, city.financePost, city.finance, "局长", SINCE);
        city.heads(city.archivesHead, city.archivesPost, city.archives, "局长", SINCE);
        city.heads(city.countyHead, city.countyPost, city.county, "县委书记", SINCE);
        city.heads(city.townshipHead, UUID.randomUUID(), city.township, "镇党委书记", SINCE);
        city.belongs(city.financeLiaison, city.finance);
        city.belongs(city.archivesLiaison, city.archives);
        city.belongs(city.deputy, city.finance);
        for (Person person :
                new Person[] {city.clerk, city.reviewer, city.verifier, city.officeHead, city.secretary, city.chief}) {
            city.belongs(person, city.office);
            city.sees(person, city.committee);
        }
        city.sees(city.inspector, city.finance);
        return city;
    }

    /** The day's work of a service that has just started reads the same tables in its own order, and may be in the way. */
    private static void empty(Database database, String truncate) {
        for (int tries = 1; ; tries++) {
            try {
                database.run(truncate);
                return;
            } catch (IllegalStateException e) {
                boolean deadlock = e.getCause() instanceof SQLException sql && "40P01".equals(sql.getSQLState());
                if (!deadlock || tries == 5) {
                    throw e;
                }
            }
        }
    }

    public void unit(UUID id, String code, String name, UUID parent, UUID managedBy) {
        database.run(
                "insert into unit_fact values (?, ?, null, ?, ?, 'GOV_DEPARTMENT', ?, ?)",
                id,
                SINCE,
                code,
                name,
                parent,
                managedBy);
        database.run("insert into scope_parent values (?, ?)", id, parent);
        database.run("insert into scope_tree values (?, ?)", id, id);
        if (parent != null) {
            database.run("insert into scope_tree select ?, ancestor_id from scope_tree where unit_id = ?", id, parent);
        }
    }

    /** The secretary heads the leading group, and the head of the office its office. */
    public void leads() {
        UUID group = UUID.randomUUID();
        unit(group, "JZ-LXZ", "领导小组", committee, null);
        database.run("update unit_fact set type = 'LEADING_GROUP' where id = ?", group);
        database.run("update unit_fact set type = 'LG_OFFICE' where id = ?", office);
        headed(group, "领导小组组长", secretary);
        headed(office, "领导小组办公室主任", officeHead);
    }

    private void headed(UUID unit, String title, Person person) {
        UUID post = UUID.randomUUID();
        database.run("insert into post_fact values (?, ?, null, ?, ?, 'HEAD')", post, SINCE, unit, title);
        holds(person, post, SINCE, null, "REGULAR");
    }

    /** The person holds a new head post of the unit, and belongs to it. */
    public void heads(Person person, UUID post, UUID unit, String title, LocalDate from) {
        database.run("insert into post_fact values (?, ?, null, ?, ?, 'HEAD')", post, SINCE, unit, title);
        holds(person, post, from, null, "REGULAR");
        belongs(person, unit);
    }

    /** The person holds a post from a day to before another. */
    public UUID holds(Person person, UUID post, LocalDate from, LocalDate to, String kind) {
        UUID tenure = UUID.randomUUID();
        database.run(
                "insert into tenure_fact values (?, ?, ?, ?, ?, ?)", tenure, from, to, person.officialId(), post, kind);
        return tenure;
    }

    /** The person belongs to the unit and sees it. */
    public void belongs(Person person, UUID unit) {
        database.run(
                "insert into official_fact values (?, ?, null, ?, ?)", person.officialId(), SINCE, person.name(), unit);
        sees(person, unit);
    }

    public void sees(Person person, UUID unit) {
        database.run("insert into scope_unit values (?, ?, ?, null, 'test')", person.officialId(), unit, SINCE);
    }

    /** The post goes from one holder to another on a day. */
    public void passes(UUID post, Person to, UUID unit, LocalDate on) {
        database.run("update tenure_fact set valid_to = ? where post_id = ? and valid_to is null", on, post);
        holds(to, post, on, null, "REGULAR");
        belongs(to, unit);
    }

    /** A task of the year of its limit, led by the first unit. */
    public UUID task(String no, LocalDate due, UUID lead, UUID... co) {
        UUID task = UUID.randomUUID();
        LocalDate from = due.withDayOfYear(1);
        database.run(
                "insert into task_fact values (?, ?, ?, ?, ?, ?)", task, from, from.plusYears(1), no, "任务" + no, due);
        database.run("insert into task_unit values (?, ?, ?, true)", task, from, lead);
        for (UUID unit : co) {
            database.run("insert into task_unit values (?, ?, ?, false)", task, from, unit);
        }
        return task;
    }

    /** What the unit bears of a task. */
    public UUID part(UUID task, String role, UUID unit, String status, LocalDate due) {
        UUID part = UUID.randomUUID();
        database.run("insert into task_part_fact values (?, ?, ?, ?, ?, ?)", part, task, unit, role, status, due);
        return part;
    }

    /** Both cards fall due so from 2016 on, for every kind of cause. */
    public void cadence(String timing) {
        database.run(
                "insert into policy_edition (name, number, id, valid_from, content, clause, set_by, set_at) values"
                        + " ('cadence', 2, ?, '2016-01-01', ?, 'JZ-2.2', 'test', now())",
                UUID.randomUUID(),
                """
                {"timing":{"REMINDER_CARD":"%1$s","SUPERVISION_CARD":"%1$s"},"lowPercent":60,
                "feedbackDays":15,"feedbackCounting":"NATURAL","reminded":["D1"],"duties":{"TASK_OVERDUE":"D1"},
                "causes":["PROBLEM_OVERDUE",
                "TASK_OVERDUE","LETTER_UNSIGNED","VISIT_NOT_MADE","SIGNAL_OPEN","INDICATOR_LOW","TASK_DUE"]}""".formatted(timing));
    }

    /** A visit laid down a month ahead, of the leader who holds the post. */
    public UUID visit(UUID post, LocalDate planned, LocalDate settled) {
        UUID visit = UUID.randomUUID();
        database.run(
                "insert into matter (id, kind, post_id, since, due_on, settled_on) values (?, 'VISIT', ?, ?, ?, ?)",
                visit,
                post,
                planned.minusMonths(1),
                planned,
                settled);
        return visit;
    }

    /** A problem the unit was ordered to rectify, with a plan; still open while it is neither reported nor closed. */
    public UUID problem(UUID unit, LocalDate found, LocalDate due, LocalDate reported) {
        UUID problem = UUID.randomUUID();
        database.run("""
                with list as (
                    insert into rectification (id, version, unit_id, origin, origin_id, status, opened_on, problems,
                        open_problems, opened_by, opened_at)
                    values (gen_random_uuid(), 1, ?, 'INSPECTION', gen_random_uuid(), 'OPEN', ?, 1, 1, 'test', now())
                    returning id, unit_id, opened_on)
                insert into problem (id, version, rectification_id, no, unit_id, cause, fact, basis, demand, status, found_on,
                    plan_due_on, due_on, planned_on, reported_on, returns, reopenings, extensions, proofs, course, explanation)
                select ?, 1, id, 1, unit_id, 'OTHER', '事实', 'JZ-2.2', '要求', ?, opened_on, opened_on, ?, opened_on, ?, 0, 0, 0,
                    1, '{}', '{}' from list
                """, unit, found, problem, reported == null ? "PLANNED" : "REPORTED", due, reported);
        return problem;
    }

    /** A signal about the unit. */
    public UUID signal(UUID unit, LocalDate sent, LocalDate answered) {
        UUID signal = UUID.randomUUID();
        database.run(
                "insert into matter (id, kind, unit_id, since, settled_on, code) values (?, 'SIGNAL', ?, ?, ?, 'JOINT_MEETING')",
                signal,
                unit,
                sent,
                answered);
        return signal;
    }

    /** Who answers for the unit. */
    public UUID sponsor(UUID unit, String name, String title) {
        UUID assignment = UUID.randomUUID();
        database.run(
                "insert into assignment_fact values (?, ?, null, 'PORTFOLIO_TO_PRINCIPAL', 'ACTIVE', null, null, ?, ?, ?, null)",
                assignment,
                SINCE,
                name,
                title,
                unit);
        return assignment;
    }

    /** The person has told that he is the liaison of the unit he belongs to. */
    public void liaises(Person person, UUID unit) {
        database.run(
                "insert into contact (official_id, version, unit_id, liaison, office, language, set_by, set_at)"
                        + " values (?, 1, ?, true, false, 'zh', 'test', now())",
                person.officialId(),
                unit);
    }

    /** A limit of so many working days that runs for the unit from a day on, due on a day or on none that is known. */
    public UUID limit(UUID unit, LocalDate from, int days, LocalDate due) {
        UUID limit = UUID.randomUUID();
        UUID notice = UUID.randomUUID();
        database.run(
                "insert into limit_clock (id, version, subject_kind, subject_id, about_id, unit_id, clause, counting,"
                        + " started_on, anchor_on, anchor_days, first_due_on, due_on, calendar, suspended_days,"
                        + " extended_times, extended_days, returns, status, level, round, explanation)"
                        + " values (?, 1, 'FEEDBACK', ?, ?, ?, 'DESIGN-NOTICE-LIMIT', 'WORKING', ?, ?, ?, ?, ?,"
                        + " 'calendar/1', 0, 0, 0, 0, 'RUNNING', 0, 1, '{\"steps\":[]}')",
                limit,
                notice,
                notice,
                unit,
                from,
                from,
                days,
                due,
                due);
        return limit;
    }

    /** The person answers for the unit by an assignment of a status, within its days. */
    public UUID answers(Person sponsor, UUID unit, String status, LocalDate from, LocalDate to) {
        return answers(sponsor.officialId(), null, unit, status, from, to);
    }

    /** The member unit answers for it. */
    public UUID answers(UUID sponsor, UUID unit, String status, LocalDate from, LocalDate to) {
        return answers(null, sponsor, unit, status, from, to);
    }

    private UUID answers(UUID official, UUID member, UUID unit, String status, LocalDate from, LocalDate to) {
        UUID assignment = UUID.randomUUID();
        database.run(
                "insert into assignment_fact values (?, ?, ?, 'PORTFOLIO_TO_PRINCIPAL', ?, ?, ?, '包保人甲', null, ?, null)",
                assignment,
                from,
                to,
                status,
                official,
                member,
                unit);
        return assignment;
    }
}
