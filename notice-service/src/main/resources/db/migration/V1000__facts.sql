-- What this service knows of others' facts: the rows held true now, along valid time (valid_to exclusive, null = open).
-- Each is filled from one topic of assignment-service; a newer version replaces all rows of its fact.
create table unit_fact (
    id            uuid not null,
    valid_from    date not null,
    valid_to      date,
    code          text not null,
    name          text not null,
    type          text not null,
    parent_id     uuid,
    managed_by_id uuid,
    primary key (id, valid_from)
);
create index unit_fact_by_manager on unit_fact (managed_by_id);
create index unit_fact_by_code on unit_fact (code);

create table post_fact (
    id         uuid not null,
    valid_from date not null,
    valid_to   date,
    unit_id    uuid not null,
    title      text not null,
    rank       text not null,
    primary key (id, valid_from)
);
create index post_fact_by_unit on post_fact (unit_id);

create table official_fact (
    id           uuid not null,
    valid_from   date not null,
    valid_to     date,
    name         text not null,
    home_unit_id uuid,
    primary key (id, valid_from)
);

create table tenure_fact (
    id          uuid not null,
    valid_from  date not null,
    valid_to    date,
    official_id uuid not null,
    post_id     uuid not null,
    kind        text not null,
    primary key (id, valid_from)
);
create index tenure_fact_by_post on tenure_fact (post_id);
create index tenure_fact_by_official on tenure_fact (official_id);

create table task_fact (
    id         uuid not null,
    valid_from date not null,
    valid_to   date,
    no         text not null,
    item       text not null,
    due_date   date not null,
    primary key (id, valid_from)
);
-- Who bears a task: the 牵头单位 and the 责任(配合)单位.
create table task_unit (
    task_id    uuid    not null,
    valid_from date    not null,
    unit_id    uuid    not null,
    leads      boolean not null,
    primary key (task_id, valid_from, unit_id),
    foreign key (task_id, valid_from) references task_fact (id, valid_from) on delete cascade
);
create index task_unit_by_unit on task_unit (unit_id);

-- Who answers for whom (包保).
create table assignment_fact (
    id                  uuid not null,
    valid_from          date not null,
    valid_to            date,
    type                text not null,
    status              text not null,
    sponsor_official_id uuid,
    sponsor_unit_id     uuid,
    sponsor_name        text,
    sponsor_title       text,
    target_unit_id      uuid not null,
    target_post_id      uuid,
    primary key (id, valid_from)
);
create index assignment_fact_by_target on assignment_fact (target_unit_id);

grant select, insert, update, delete
    on unit_fact, post_fact, official_fact, tenure_fact, task_fact, task_unit, assignment_fact to ${app};
