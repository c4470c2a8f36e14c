-- What was told to whom by which channel. A row of the inbox is delivered by being stored; the others are sent by a worker.
create table delivery (
    id               uuid primary key,
    version          bigint      not null,
    dispatch_id      uuid        not null,
    template         text        not null,
    channel          text        not null,
    recipient        text        not null,
    official_id      uuid,
    unit_id          uuid        not null,
    notice_id        uuid,
    rectification_id uuid,
    params           text        not null check (params is json object),
    status           text        not null,
    attempts         int         not null,
    fault            text,
    reference        text,
    digest           boolean     not null,
    due_at           timestamptz,
    queued_at        timestamptz not null,
    sent_at          timestamptz,
    delivered_at     timestamptz,
    opened_at        timestamptz,
    received_at      timestamptz,
    -- the transaction that stored it: a reader who takes only rows of transactions older than every open one misses none
    tx               bigint      not null default (pg_current_xact_id()::text::bigint)
);
create unique index delivery_once on delivery (dispatch_id, channel, official_id) nulls not distinct;
-- what a worker looks for
create index delivery_by_due on delivery (due_at) where due_at is not null;
create index delivery_by_notice on delivery (notice_id, id) where notice_id is not null;
create index delivery_by_unit on delivery (unit_id, id);
create index delivery_by_reference on delivery (channel, reference) where reference is not null;
-- what is new in the inboxes, in the order of the stream
create index delivery_stream on delivery (tx, id) where channel = 'INBOX';
create index delivery_inbox_of_official on delivery (official_id, tx, id) where channel = 'INBOX';
create index delivery_inbox_of_duty on delivery (recipient, unit_id, tx, id) where channel = 'INBOX' and official_id is null;

call zeren_scope('delivery', 'unit_id', 'official_id = zeren_me()');
