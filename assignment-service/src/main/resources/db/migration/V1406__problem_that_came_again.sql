-- Problems (整改问题) as notice-service has told of them: only what a signal of one that came again needs. Each has at most one
-- signal, whatever is told of it.
create table problem (
    id            uuid    primary key,
    unit_id       uuid    not null,
    cause         text    not null,
    found_on      date    not null,
    recurrence_of uuid,
    voided        boolean not null,
    signal_id     uuid    unique references signal
);
create index problem_waiting on problem (recurrence_of)
    where recurrence_of is not null and signal_id is null and not voided;
call zeren_scope('problem', 'unit_id');

-- Only windows of issues never overlap: of a unit two problems of different causes may come again on one day.
alter table signal
    drop constraint signal_once,
    add constraint signal_once exclude using gist (
        rule with =, unit_id with =, daterange(window_from, window_to, '[]') with &&) where (rule = 'MANY_ISSUES');
