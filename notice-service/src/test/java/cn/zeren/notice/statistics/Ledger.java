package cn.zeren.notice.statistics;

import cn.zeren.platform.testing.Database;
import cn.zeren.platform.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Rows as the other features leave them, of any day: what a test counts. */
final class Ledger {

    private final Database database;

    Ledger(Database database) {
        this.database = database;
    }

    /** A notice that has fared as the course says. */
    UUID notice(String kind, UUID unit, NoticeCourse course) {
        return notice(kind, unit, course, null);
    }

    /** A notice with parts: the JSON of its duties. */
    UUID notice(String kind, UUID unit, NoticeCourse course, String parts) {
        UUID id = UUID.randomUUID();
        boolean book = kind.equals("RECOMMENDATION") || kind.equals("RECTIFICATION_NOTICE");
        database.run(
                "insert into notice (id, version, kind, status, period, addressee_kind, addressee_id, addressee_unit_id,"
                        + " addressee_name, title, body, reasons, explanation, drafted_by, drafted_at, issued_at, received_at,"
                        + " closed_at, returns, parts, due) values (?, 1, ?, ?, ?, 'UNIT', ?, ?, 'x', 'x', 'x', '{}', '{}', 'x',"
                        + " ?, ?, ?, ?, ?, ?, ?)",
                id,
                kind,
                course.stands() ? "ISSUED" : "VOIDED",
                book ? null : "2018-01",
                UUID.randomUUID(),
                unit,
                at(course.issuedOn()),
                at(course.issuedOn()),
                at(course.receivedOn()),
                at(course.closedOn()),
                course.returns(),
                parts,
                course.dueOn() == null ? course.issuedOn() : course.dueOn());
        if (course.dueOn() != null) {
            limit(id, unit, course);
        }
        return id;
    }

    private void limit(UUID notice, UUID unit, NoticeCourse course) {
        database.run(
                "insert into limit_clock (id, version, subject_kind, subject_id, about_id, unit_id, clause, counting,"
                        + " started_on, anchor_on, anchor_days, due_on, suspended_days, extended_times, extended_days, returns,"
                        + " met_on, status, level, round, explanation) values (?, 1, 'FEEDBACK', ?, ?, ?, 'DESIGN-LATE',"
                        + " 'NATURAL', ?, ?, 0, ?, 0, ?, 0, ?, ?, ?, 0, 1, '{}')",
                UUID.randomUUID(),
                notice,
                notice,
                unit,
                course.issuedOn(),
                course.dueOn(),
                course.dueOn(),
                course.extensions(),
                course.returns(),
                course.fedBackOn(),
                course.fedBackOn() == null ? "RUNNING" : "MET");
    }

    /** A problem of a list that a notice opened. */
    UUID problem(UUID unit, LocalDate found, LocalDate closed, String status) {
        UUID rectification = UUID.randomUUID();
        database.run(
                "insert into rectification (id, version, unit_id, origin, origin_id, status, opened_on, problems,"
                        + " open_problems, opened_by, opened_at) values (?, 1, ?, 'NOTICE', ?, 'OPEN', ?, 1, 1, 'x', ?)",
                rectification,
                unit,
                UUID.randomUUID(),
                found,
                at(found));
        UUID id = UUID.randomUUID();
        database.run(
                "insert into problem (id, version, rectification_id, no, unit_id, cause, fact, basis, demand, status, found_on,"
                        + " plan_due_on, due_on, reported_on, closed_on, returns, reopenings, extensions, proofs, course, explanation)"
                        + " values (?, 1, ?, 1, ?, 'OTHER', 'x', 'x', 'x', ?, ?, ?, ?, ?, ?, 0, 0, 0, 1, '{}', '{}')",
                id,
                rectification,
                unit,
                status,
                found,
                found,
                found,
                closed,
                closed);
        return id;
    }

    /** Nine in the morning of a business day. */
    private static OffsetDateTime at(LocalDate day) {
        if (day == null) {
            return null;
        }
        Instant instant = day.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant();
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }
}
