-- A limit: what is due of a subject, until when, and what has moved its last day. A subject has one at most.
create table limit_clock (
    id             uuid primary key,
    version        bigint not null,
    subject_kind   text   not null,
    subject_id     uuid   not null,
    about_id       uuid   not null,
    unit_id        uuid   not null,
    official_id    uuid,
    clause         text   not null,
    counting       text   not null,
    started_on     date   not null,
    anchor_on      date   not null,
    anchor_days    int    not null check (anchor_days >= 0),
    first_due_on   date,
    -- null while the calendar does not reach it
    due_on         date,
    calendar       text,
    suspended_on   date,
    suspended_days int    not null,
    extended_times int    not null,
    extended_days  int    not null,
    returns        int    not null,
    met_on         date,
    days_late      int,
    status         text   not null,
    level          int    not null check (level between 0 and 4),
    last_on        date,
    round          int    not null,
    explanation    text   not null check (explanation is json object),
    constraint suspended_when_it_says_so check ((status = 'SUSPENDED') = (suspended_on is not null)),
    constraint late_only_when_met check (days_late is null or met_on is not null)
);
create unique index limit_clock_once on limit_clock (subject_id, subject_kind);
create index limit_clock_about on limit_clock (about_id);
create index limit_clock_by_unit on limit_clock (unit_id, id);
create index limit_clock_by_official on limit_clock (official_id) where official_id is not null;
-- what the day's work looks through: what runs, by its last day, and what was given back
create index limit_clock_running on limit_clock (due_on) where status = 'RUNNING';
create index limit_clock_given_back on limit_clock (returns) where status = 'RUNNING' and returns > 0;
create index limit_clock_counted on limit_clock (anchor_on, anchor_days) where counting = 'WORKING';

call zeren_scope('limit_clock', 'unit_id', 'official_id = zeren_me()');
