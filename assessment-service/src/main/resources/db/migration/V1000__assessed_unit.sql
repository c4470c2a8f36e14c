-- The units as they are held to be now, with the days each state of them holds; a copy of what the owner of the facts says.
create table assessed_unit (
    unit_id          uuid not null,
    valid_from       date not null,
    valid_to         date,
    code             text not null,
    name             text not null,
    type             text not null,
    assessment_group text,
    primary key (unit_id, valid_from),
    check (valid_to is null or valid_from < valid_to)
);
create index assessed_unit_by_code on assessed_unit (code, (unit_id::text)) where assessment_group is not null;
call zeren_scope('assessed_unit', 'unit_id');
grant delete on assessed_unit to ${app};
