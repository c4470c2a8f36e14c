-- A list of problems one unit must rectify, and where it came from.
create table rectification (
    id            uuid primary key,
    version       bigint      not null,
    unit_id       uuid        not null,
    inspector_id  uuid,
    origin        text        not null,
    origin_id     uuid        not null,
    status        text        not null,
    opened_on     date        not null,
    closed_on     date,
    problems      int         not null check (problems > 0),
    open_problems int         not null check (open_problems between 0 and problems),
    opened_by          text        not null,
    opened_official_id uuid,
    opened_at          timestamptz not null,
    opened_note        text,
    ended_by           text,
    ended_official_id  uuid,
    ended_at           timestamptz,
    ended_note         text,
    check ((status = 'CLOSED') = (closed_on is not null)),
    -- an inspection or a notice lists the problems of a unit once
    unique (origin_id, unit_id)
);
create index rectification_by_unit on rectification (unit_id, id);
create index rectification_by_status on rectification (status, id);
call zeren_scope('rectification', 'unit_id', 'inspector_id = (select zeren_me())');

-- course and explanation are documents of the row they belong to
create table problem (
    id               uuid primary key,
    version          bigint not null,
    rectification_id uuid   not null references rectification,
    no               int    not null,
    unit_id          uuid   not null,
    inspector_id     uuid,
    cause            text   not null,
    fact             text   not null,
    basis            text   not null,
    demand           text   not null,
    status           text   not null,
    found_on         date   not null,
    plan_due_on      date   not null,
    due_on           date   not null,
    planned_on       date,
    reported_on      date,
    closed_on        date,
    reopened_on      date,
    watch_until      date,
    returns          int    not null,
    reopenings       int    not null,
    extensions       int    not null,
    proofs           int    not null,
    recurrence_of    uuid,
    course           text   not null check (course is json object),
    explanation      text   not null check (explanation is json object),
    unique (rectification_id, no),
    -- nothing is closed that was not planned, shown and reported
    check (status not in ('CLOSED', 'SETTLED') or (closed_on is not null and reported_on is not null and proofs > 0))
);
create index problem_by_due on problem (due_on, id);
create index problem_by_unit on problem (unit_id, due_on, id);
create index problem_by_cause on problem (unit_id, cause, closed_on);
create index problem_in_watch on problem (watch_until, id) where status = 'CLOSED';
create index problem_recurrent on problem (due_on, id) where recurrence_of is not null;
call zeren_scope('problem', 'unit_id', 'inspector_id = (select zeren_me())');

-- What a unit has shown. Only ever added: neither the unit nor whoever reads it changes a row.
create table proof (
    id                    uuid primary key,
    about_id              uuid        not null,
    unit_id               uuid        not null,
    inspector_id          uuid,
    round                 int         not null,
    sha256                text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    filename              text        not null,
    origin                text        not null,
    taken_on              date        not null,
    freshness             text        not null,
    submitted_by          text        not null,
    submitted_official_id uuid,
    submitted_at          timestamptz not null
);
create index proof_by_about on proof (about_id, id);
create index proof_by_hash on proof (sha256, unit_id, submitted_at);
call zeren_scope('proof', 'unit_id', 'inspector_id = (select zeren_me())');
revoke update on proof from ${app};

-- Which units showed these files, and when first: the only look past row scope, and it tells no more than unit and day.
create function proof_users(hashes text[], today date)
    returns table (sha256 text, unit_id uuid, unit_name text, first_on date)
    language sql stable security definer set search_path from current as
$$
select p.sha256, p.unit_id, min(u.name), (min(p.submitted_at) at time zone 'Asia/Shanghai')::date
from proof p
left join unit_fact u on u.id = p.unit_id and u.valid_from <= today and (u.valid_to is null or u.valid_to > today)
where p.sha256 = any (hashes)
group by p.sha256, p.unit_id
order by p.sha256, min(p.submitted_at), p.unit_id
$$;
