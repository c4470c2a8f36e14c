-- How often an official's sight has changed: the version of what is published about it.
create table scope_version (
    official_id uuid   primary key,
    version     bigint not null
);
grant select, insert, update on scope_version to ${app};
