-- What needs the operators' or the office's eye; it settles of itself when its cause has gone.
create table alert (
    id         uuid primary key,
    code       text not null,
    subject_id uuid not null,
    detail     text not null,
    unit_id    uuid,
    raised_on  date not null,
    settled_on date
);
create unique index alert_once on alert (code, subject_id, detail) where settled_on is null;

-- without a unit it concerns the whole office, and no person's: who may read alerts reads it
call zeren_scope('alert', 'unit_id', 'unit_id is null');

-- A rung of the ladder that was reached by a limit: once in each round of it.
create table escalation (
    id                  uuid primary key,
    version             bigint not null,
    limit_id            uuid   not null,
    subject_kind        text   not null,
    subject_id          uuid   not null,
    about_id            uuid   not null,
    unit_id             uuid   not null,
    level               int    not null check (level between 1 and 4),
    round               int    not null,
    rung                text   not null,
    taken_on            date   not null,
    due_on              date   not null,
    last_on             date,
    status              text   not null,
    standing            text   not null check (standing is json object),
    explanation         text   not null check (explanation is json object),
    talked_by           text,
    talked_official_id  uuid,
    talked_at           timestamptz,
    talked_note         text,
    settled_by          text,
    settled_official_id uuid,
    settled_at          timestamptz,
    settled_note        text
);
create unique index escalation_once on escalation (limit_id, level, round);
create index escalation_about on escalation (about_id, id);
create index escalation_by_unit on escalation (unit_id, id);

call zeren_scope('escalation', 'unit_id');
