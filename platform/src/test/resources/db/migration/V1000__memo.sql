-- a sample aggregate and a sample projection: what platform's own tests write and read
create table memo (
    id      uuid primary key,
    unit_id uuid   not null,
    text    text   not null,
    version bigint not null
);
call zeren_scope('memo', 'unit_id');
create table memo_seen (
    id      uuid primary key,
    text    text   not null,
    version bigint not null,
    applied int    not null default 1
);
create table bell_rung (
    id    bigint generated always as identity primary key,
    key   text not null
);
grant select, insert, update on memo_seen, bell_rung to ${app};
