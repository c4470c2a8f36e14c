-- What the owner of the facts ever held, row for row, on both axes: valid_* is when it was so, recorded_* when it was held
-- to be so. Rows come whole with each event of a fact, and are replaced whole by the next one.
create table unit_row (
    fact_id       uuid        not null,
    row_no        int         not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_from timestamptz not null,
    recorded_to   timestamptz,
    name          text        not null,
    parent_id     uuid,
    primary key (fact_id, row_no)
);
call zeren_scope('unit_row', 'fact_id');

-- Posts of heads (正职) only.
create table head_post_row (
    fact_id       uuid        not null,
    row_no        int         not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_from timestamptz not null,
    recorded_to   timestamptz,
    unit_id       uuid        not null,
    title         text        not null,
    primary key (fact_id, row_no)
);
create index head_post_row_by_unit on head_post_row (unit_id);
call zeren_scope('head_post_row', 'unit_id');

-- Ids only: who holds which post says nothing without the post and the person, and those are under row scope.
create table tenure_row (
    fact_id       uuid        not null,
    row_no        int         not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_from timestamptz not null,
    recorded_to   timestamptz,
    post_id       uuid        not null,
    official_id   uuid        not null,
    primary key (fact_id, row_no)
);
create index tenure_row_by_post on tenure_row (post_id);
grant select, insert on tenure_row to ${app};

create table official_row (
    fact_id       uuid        not null,
    row_no        int         not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_from timestamptz not null,
    recorded_to   timestamptz,
    name          text        not null,
    home_unit_id  uuid,
    primary key (fact_id, row_no)
);
call zeren_scope('official_row', 'home_unit_id');

create table assignment_row (
    fact_id             uuid        not null,
    row_no              int         not null,
    valid_from          date        not null,
    valid_to            date,
    recorded_from       timestamptz not null,
    recorded_to         timestamptz,
    type                text        not null,
    status              text        not null,
    target_unit_id      uuid        not null,
    sponsor_post_id     uuid,
    sponsor_official_id uuid,
    sponsor_unit_id     uuid,
    sponsor_name        text,
    sponsor_title       text,
    basis               uuid[]      not null,
    primary key (fact_id, row_no)
);
create index assignment_row_by_target on assignment_row (target_unit_id);
call zeren_scope('assignment_row', 'target_unit_id');

grant delete on unit_row, head_post_row, tenure_row, official_row, assignment_row to ${app};
