-- All four kinds and the whole way of a notice. What is plain is null: no elements, no parts, nothing come to it yet.
alter table notice alter column period drop not null;
alter table notice
    add column elements             text check (elements is json object),
    add column parts                text check (parts is json object),
    add column course               text check (course is json object),
    add column due                  date,
    add column term_fixed           date,
    add column term_counting        text,
    add column term_days            int,
    add column replaces             uuid,
    add column replaced_by          uuid,
    add column returns              int not null default 0,
    add column open_problems        int not null default 0,
    add column reviewed_by          text,
    add column reviewed_official_id uuid,
    add column reviewed_at          timestamptz,
    add column reviewed_note        text,
    add column begun_by             text,
    add column begun_official_id    uuid,
    add column begun_at             timestamptz,
    add column begun_note           text,
    add column submitted_by          text,
    add column submitted_official_id uuid,
    add column submitted_at          timestamptz,
    add column submitted_note        text,
    add column verified_by          text,
    add column verified_official_id uuid,
    add column verified_at          timestamptz,
    add column verified_note        text,
    add column returned_by          text,
    add column returned_official_id uuid,
    add column returned_at          timestamptz,
    add column returned_note        text,
    add column recalled_by          text,
    add column recalled_official_id uuid,
    add column recalled_at          timestamptz,
    add column recalled_note        text,
    add constraint periodic_kind check ((period is null) = (kind in ('RECOMMENDATION', 'RECTIFICATION_NOTICE'))),
    add constraint rectified_within_a_limit check (kind <> 'RECTIFICATION_NOTICE' or term_fixed is not null or term_days is not null);

-- A replacement is drafted beside the card it is for, and only one at a time.
drop index notice_once;
create unique index notice_once on notice (kind, addressee_id, period)
    where replaces is null and status not in ('REJECTED', 'VOIDED');
create unique index notice_replaced_once on notice (replaces) where status not in ('REJECTED', 'VOIDED');
