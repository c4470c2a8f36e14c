-- The secretary signs an edition off before it goes into force; a published edition is kept as it went.
alter table plan add column signed_at timestamptz, add column signed_by uuid;

-- held_at: as of that instant the register holds the edition, row by row.
create table plan_edition (
    plan_id         uuid        not null references plan,
    edition         int         not null,
    manager_unit_id uuid        not null,
    assignments     int         not null,
    findings        int         not null,
    confirmed_at    timestamptz not null,
    signed_at       timestamptz not null,
    signed_by       uuid,
    published_at    timestamptz not null,
    held_at         timestamptz not null,
    primary key (plan_id, edition)
);
call zeren_scope('plan_edition', 'manager_unit_id');
create index assignment_ever_by_plan on assignment (plan_id, tier, target_unit_id, valid_from, id);
