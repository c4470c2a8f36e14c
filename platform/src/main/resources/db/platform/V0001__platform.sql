-- One write path: a command's journal rows are its audit, its outbox and its replay source.
create table journal (
    seq         bigint generated always as identity primary key,
    event_id    uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    version     bigint      not null,
    payload     text        not null,
    actor       text        not null,
    purpose     text        not null,
    at          timestamptz not null,
    known_at    timestamptz not null default now(),
    explanation text,
    traceparent text
);
create index journal_by_key on journal (topic, key, seq);

-- What is not yet on Kafka. Rows come and go by the thousand: vacuum by count, not by share.
create table outbox (seq bigint primary key)
    with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000, autovacuum_analyze_scale_factor = 0);

-- The newest version of each foreign aggregate that each projection has applied.
create table projection (
    name    text   not null,
    topic   text   not null,
    key     text   not null,
    version bigint not null,
    primary key (name, topic, key)
);

-- Events that caused a command here, once each.
create table inbox (
    event_id uuid primary key,
    at       timestamptz not null default now()
);

-- First answers of commands that carried an Idempotency-Key.
create table idempotency (
    actor    text        not null,
    key      text        not null,
    request  text        not null,
    status   int         not null,
    body     text,
    etag     text,
    location text,
    at       timestamptz not null default now(),
    primary key (actor, key)
);
create index idempotency_by_age on idempotency (at);

-- The last business day each daily timer has finished.
create table timer_mark (
    name    text primary key,
    through date not null
);

-- Where the sandbox clock was last put, and when (in real time): it ticks on from there.
create table sandbox_clock (
    one      boolean primary key default true check (one),
    business timestamptz not null,
    moved_at timestamptz not null
);

-- Row scope. Whose subtrees an official may see, from when to when, and why.
create table scope_unit (
    official_id uuid not null,
    unit_id     uuid not null,
    valid_from  date not null,
    valid_to    date,
    reason      text not null,
    primary key (official_id, unit_id, valid_from, reason)
);
create table scope_parent (
    unit_id   uuid primary key,
    parent_id uuid
);
-- The closure of the present tree; a unit is its own ancestor.
create table scope_tree (
    unit_id     uuid not null,
    ancestor_id uuid not null,
    primary key (unit_id, ancestor_id)
);
create index scope_tree_by_ancestor on scope_tree (ancestor_id);

grant select, insert on journal, inbox to ${app};
grant select, insert, delete on outbox to ${app};
grant select, insert, update on projection, timer_mark, sandbox_clock to ${app};
grant select, insert, delete on idempotency to ${app};
grant delete on inbox to ${app};
grant select, insert, update, delete on scope_unit, scope_parent, scope_tree to ${app};

create function zeren_me() returns uuid language sql stable as
$$ select nullif(current_setting('zeren.official', true), '')::uuid $$;

-- The roots of the actor's sight on the business day of the transaction: found once when it begins, since every
-- statement in it asks for them.
create function zeren_roots() returns uuid[] language sql stable as
$$ select nullif(current_setting('zeren.roots', true), '')::uuid[] $$;

-- Puts a table under row scope by its unit column: the roots are found once a statement, each row costs one probe of the tree.
-- No `exists`: that may be answered by hashing all of the actor's subtree first, for a national office the whole country.
-- `also` widens the sight of a row by a condition of its own, such as being its addressee.
create procedure zeren_scope(tbl text, unit_column text, also text default 'false') language plpgsql as
$$
begin
    execute format('alter table %I enable row level security', tbl);
    execute format(
        'create policy scoped on %1$I using (
             (select current_setting(''zeren.everywhere'', true)) = ''on''
             or (select true from scope_tree t
                 where t.unit_id = %1$I.%2$I and t.ancestor_id = any ((select zeren_roots())::uuid[]) limit 1)
             or (%3$s))', tbl, unit_column, also);
    execute format('grant select, insert, update on %I to ${app}', tbl);
end
$$;
