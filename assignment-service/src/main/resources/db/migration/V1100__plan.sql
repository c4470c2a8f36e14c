-- One plan of 包保 per manager and year; its drafted edition beside it until confirmed.
create table plan (
    id              uuid primary key,
    year            int         not null,
    manager_unit_id uuid        not null,
    edition         int         not null,
    status          text        not null,
    assignments     int         not null,
    findings        int         not null,
    blocking        int         not null,
    derived_at      timestamptz not null,
    confirmed_at    timestamptz,
    activated_at    timestamptz,
    version         bigint      not null,
    unique (year, manager_unit_id)
);
call zeren_scope('plan', 'manager_unit_id');

-- What the coverage check found in the edition last derived.
create table plan_finding (
    plan_id         uuid   not null references plan,
    no              int    not null,
    manager_unit_id uuid   not null,
    code            text   not null,
    blocking        boolean not null,
    type            text   not null,
    unit_id         uuid   not null,
    post_id         uuid,
    official_id     uuid,
    fact_ids        uuid[] not null,
    valid_from      date   not null,
    valid_to        date   not null,
    primary key (plan_id, no)
);
call zeren_scope('plan_finding', 'manager_unit_id');

-- Who answers for whom, on two axes: valid days, and the instants between which we held it. Rows are never altered but
-- once, to close recorded_to. slot_id is the seat answered for: on one day, as known at one instant, one row has it.
create table assignment (
    id                  uuid        not null,
    version             bigint      not null,
    plan_id             uuid        not null references plan,
    year                int         not null,
    status              text        not null,
    type                text        not null,
    tier                int         not null,
    slot_id             uuid        not null,
    rule                text        not null,
    clauses             text[]      not null,
    fact_ids            uuid[]      not null,
    sponsor_post_id     uuid,
    sponsor_official_id uuid,
    sponsor_unit_id     uuid,
    sponsor_name        text        not null,
    sponsor_title       text,
    target_unit_id      uuid        not null,
    target_post_id      uuid,
    target_official_id  uuid,
    target_name         text        not null,
    target_unit_name    text        not null,
    valid_from          date        not null,
    valid_to            date        not null,
    recorded_from       timestamptz not null,
    recorded_to         timestamptz,
    explanation         text        not null,
    primary key (id, recorded_from),
    check (valid_from < valid_to),
    check (recorded_from < recorded_to),
    check ((sponsor_official_id is null) <> (sponsor_unit_id is null)),
    constraint assignment_one_answers exclude using gist (
        slot_id with =, tier with =, daterange(valid_from, valid_to) with &&,
        tstzrange(recorded_from, recorded_to) with &&)
);
create index assignment_by_plan on assignment (plan_id, tier, target_unit_id, valid_from, id) where recorded_to is null;
create index assignment_by_target on assignment (target_unit_id, valid_from, recorded_from);
create index assignment_by_official on assignment (sponsor_official_id, valid_from, recorded_from)
    where sponsor_official_id is not null;
create index assignment_by_post on assignment (sponsor_post_id) where recorded_to is null and sponsor_post_id is not null;
create index assignment_by_unit on assignment (sponsor_unit_id, valid_from, recorded_from)
    where sponsor_unit_id is not null;
-- Seen by whom the target's unit is in sight of, by the sponsor, and by whom the sponsoring unit is in sight of.
call zeren_scope('assignment', 'target_unit_id',
    'sponsor_official_id = (select zeren_me())
     or exists (select 1 from scope_tree s
                where s.unit_id = sponsor_unit_id and s.ancestor_id = any ((select zeren_roots())::uuid[]))');

-- The rows of the edition being drafted: replaced by every derivation, taken over by confirming.
create table assignment_draft (
    plan_id             uuid   not null references plan,
    id                  uuid   primary key,
    manager_unit_id     uuid   not null,
    type                text   not null,
    tier                int    not null,
    rule                text   not null,
    clauses             text[] not null,
    fact_ids            uuid[] not null,
    sponsor_post_id     uuid,
    sponsor_official_id uuid,
    sponsor_unit_id     uuid,
    sponsor_name        text   not null,
    sponsor_title       text,
    target_unit_id      uuid   not null,
    target_post_id      uuid,
    target_official_id  uuid,
    target_name         text   not null,
    target_unit_name    text   not null,
    valid_from          date   not null,
    valid_to            date   not null,
    explanation         text   not null
);
create index assignment_draft_in_order on assignment_draft (plan_id, tier, target_unit_id, valid_from, id);
call zeren_scope('assignment_draft', 'manager_unit_id');
grant delete on plan_finding, assignment_draft to ${app};
