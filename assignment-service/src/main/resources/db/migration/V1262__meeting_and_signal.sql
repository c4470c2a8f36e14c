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
    convened_by          text        not null,
    convened_official_id uuid,
    convened_at          timestamptz not null,
    convened_note        text,
    recorded_by          text,
    recorded_official_id uuid,
    recorded_at          timestamptz,
    recorded_note        text,
    ended_by             text,
    ended_official_id    uuid,
    ended_at             timestamptz,
    ended_note           text
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
    explanation           text        not null check (explanation is json object),
    found_by              text        not null,
    found_official_id     uuid,
    found_at              timestamptz not null,
    found_note            text,
    sent_by               text,
    sent_official_id      uuid,
    sent_at               timestamptz,
    sent_note             text,
    answered_by           text,
    answered_official_id  uuid,
    answered_at           timestamptz,
    answered_note         text,
    dropped_by            text,
    dropped_official_id   uuid,
    dropped_at            timestamptz,
    dropped_note          text,
    check (window_from <= window_to),
    check ((rule = 'JOINT_MEETING') = (meeting_id is not null)),
    constraint signal_once exclude using gist (
        rule with =, unit_id with =, daterange(window_from, window_to, '[]') with &&) where (rule <> 'JOINT_MEETING')
);
create index signal_by_unit on signal (unit_id, id);
create index signal_by_window on signal (unit_id, rule, window_to);
create index signal_by_addressee on signal (addressee_post_id, id);
create index signal_by_status on signal (status, id);
-- Kept where the unit's leading body is managed, and seen by whoever holds or held the post it was sent to; not by the unit.
call zeren_scope('signal', 'keeper_unit_id',
    'exists (select 1 from tenure t where t.post_id = addressee_post_id and t.official_id = (select zeren_me())
             and t.recorded_to is null)');

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
