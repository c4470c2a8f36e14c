-- Joint meetings. minutes: agenda, attendance and resolutions, a document of the row.
create table meeting (
    id                   uuid primary key,
    version              bigint      not null,
    unit_id              uuid        not null,
    title                text        not null,
    planned_for          date        not null,
    held_on              date,
    status               text        not null,
    minutes              text        not null check (minutes is json object),
    convened             text        not null check (convened is json object),
    recorded             text check (recorded is json object),
    ended                text check (ended is json object)
);
create index meeting_by_unit on meeting (unit_id, id);
create index meeting_by_status on meeting (status, id);
call zeren_scope('meeting', 'unit_id');

-- Early signals. A rule finds a unit once for a window: its windows never overlap.
create table signal (
    id                    uuid primary key,
    version               bigint      not null,
    rule                  text        not null,
    policy                text,
    unit_id               uuid        not null,
    keeper_unit_id        uuid        not null,
    window_from           date        not null,
    window_to             date        not null,
    evidence              text        not null check (evidence is json object),
    meeting_id            uuid references meeting,
    suggestion            text        not null,
    status                text        not null,
    addressee_post_id       uuid,
    addressee_official_id   uuid,
    addressee_name          text,
    addressee_title         text,
    addressee_assignment_id uuid,
    sent_on               date,
    answer_due            date,
    answered_on           date,
    explanation           text        not null check (explanation is json object),
    found                 text        not null check (found is json object),
    sent                  text check (sent is json object),
    answered              text check (answered is json object),
    dropped               text check (dropped is json object),
    check (window_from <= window_to),
    check ((answered is null) = (answered_on is null)),
    check ((rule = 'JOINT_MEETING') = (meeting_id is not null)),
    constraint signal_once exclude using gist (
        rule with =, unit_id with =, daterange(window_from, window_to, '[]') with &&) where (rule <> 'JOINT_MEETING')
);
create index signal_by_unit on signal (unit_id, id);
create index signal_by_window on signal (unit_id, rule, window_to);
create index signal_by_addressee on signal (addressee_post_id, id);
create index signal_by_status on signal (status, id);
-- Kept where the unit's leading body is managed, and seen by whoever has held the post it was sent to since then; not by the
-- unit, nor by who had left the post before.
call zeren_scope('signal', 'keeper_unit_id',
    'exists (select 1 from tenure t where t.post_id = addressee_post_id and t.official_id = (select zeren_me())
             and t.recorded_to is null and (t.valid_to is null or t.valid_to > sent_on))');

-- Editions of the policy on signals: a default of ours until a city decides. Only ever added.
create table signal_policy (
    number      int  primary key,
    valid_from  date not null,
    issues      int  not null check (issues > 0),
    window_days int  not null check (window_days > 0),
    answer_days int  not null check (answer_days > 0),
    clause      text not null
);
grant select, insert on signal_policy to ${app};
insert into signal_policy values (1, date '2010-01-01', 3, 90, 15, 'JZ-1.3');
