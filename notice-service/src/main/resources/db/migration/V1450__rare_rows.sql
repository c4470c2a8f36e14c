-- Each for a question about few of many rows: what the day counts anew, what failed, what waits to be decided, what is late,
-- and which units are pressed.
drop index limit_clock_counted;
create index limit_clock_counted on limit_clock (counting, anchor_on, anchor_days, due_on)
    where counting <> 'NATURAL' and (status in ('RUNNING', 'SUSPENDED') or met_on is not null and days_late is null);
create index limit_clock_level on limit_clock (unit_id, level) where status = 'RUNNING';
create index limit_clock_pressed on limit_clock (level, unit_id) where status = 'RUNNING' and level > 0;
create index delivery_failed on delivery (id) where status = 'FAILED';
create index escalation_proposed on escalation (id) where status = 'PROPOSED';
create index problem_awaited on problem (due_on, id)
    where reported_on is null and status in ('FOUND', 'PLANNED', 'RETURNED', 'REOPENED');
