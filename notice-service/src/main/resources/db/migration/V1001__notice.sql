create table notice (
    id                    uuid primary key,
    version               bigint      not null,
    kind                  text        not null,
    status                text        not null,
    period                text        not null,
    addressee_kind        text        not null,
    addressee_id          uuid        not null,
    addressee_unit_id     uuid        not null,
    addressee_official_id uuid,
    addressee_name        text        not null,
    addressee_title       text,
    title                 text        not null,
    body                  text        not null,
    reasons               text        not null check (reasons is json object),
    explanation           text        not null check (explanation is json object),
    doc_no_issuer_code    text,
    doc_no_year           int,
    doc_no_seq            int,
    drafted_by            text        not null,
    drafted_official_id   uuid,
    drafted_at            timestamptz not null,
    drafted_note          text,
    signed_by             text,
    signed_official_id    uuid,
    signed_at             timestamptz,
    signed_note           text,
    issued_by             text,
    issued_official_id    uuid,
    issued_at             timestamptz,
    issued_note           text,
    received_by           text,
    received_official_id  uuid,
    received_at           timestamptz,
    received_note         text,
    closed_by             text,
    closed_official_id    uuid,
    closed_at             timestamptz,
    closed_note           text,
    ended_by              text,
    ended_official_id     uuid,
    ended_at              timestamptz,
    ended_note            text,
    -- a number comes with the signature and stays, also on what was voided
    constraint numbered_when_signed check ((signed_at is null) = (doc_no_seq is null)
        and (doc_no_seq is null) = (doc_no_year is null) and (doc_no_seq is null) = (doc_no_issuer_code is null))
);
-- One card of a kind per addressee and period. What was rejected or voided makes room for one drafted by hand; the
-- cadence itself passes over every period that has had a card.
create unique index notice_once on notice (kind, addressee_id, period) where status not in ('REJECTED', 'VOIDED');
create index notice_by_addressee on notice (addressee_id, period, kind);
create unique index notice_by_doc_no on notice (doc_no_issuer_code, doc_no_year, doc_no_seq);
create index notice_by_unit on notice (addressee_unit_id, id);
create index notice_by_official on notice (addressee_official_id, id);
create index notice_by_period on notice (period, id);

call zeren_scope('notice', 'addressee_unit_id', 'addressee_official_id = zeren_me()');

-- The running number of each 机关代字 and year. The row is locked from allotment to the end of the signing transaction.
create table doc_no_series (
    issuer_code text not null,
    year        int  not null,
    last_seq    int  not null,
    primary key (issuer_code, year)
);
grant select, insert, update on doc_no_series to ${app};

-- Editions of the cadence policy: only ever added, so that an old card can be explained by the edition it was drafted under.
create table cadence_edition (
    number     int primary key,
    id         uuid        not null unique,
    valid_from date        not null,
    policy     text        not null,
    clause     text        not null,
    set_by     text        not null,
    set_at     timestamptz not null
);
grant select, insert on cadence_edition to ${app};

-- What the clause itself says, until a city decides otherwise.
insert into cadence_edition (number, id, valid_from, policy, clause, set_by, set_at)
values (1, '01257e5f-8800-7000-8000-000000000001', '2010-01-01', 'EVERY_PERIOD', 'JZ-2.2', 'migration', '2010-01-01T00:00:00+08:00');
