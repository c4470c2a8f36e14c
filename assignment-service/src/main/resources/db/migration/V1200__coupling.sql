-- 不脱钩: an assignment of the third tier that is past its year binds until it is released. Its derived days stay what they
-- were; bound_to is the first day it binds nobody.
alter table assignment
    add column released_on date,
    add column bound_to date not null generated always as (
        case status when 'CARRY_OVER' then date 'infinity' when 'RELEASED' then released_on else valid_to end) stored,
    add constraint assignment_released check ((status = 'RELEASED') = (released_on is not null)),
    add constraint assignment_carried check (tier = 3 or status not in ('CARRY_OVER', 'RELEASED'));
create index assignment_out_of_days on assignment (valid_to)
    where tier = 3 and recorded_to is null and status in ('CONFIRMED', 'ACTIVE');

-- Rectifications (整改) as notice-service has told of them: only what holding an assignment in place needs.
create table rectification (
    id        uuid    primary key,
    unit_id   uuid    not null,
    status    text    not null,
    open      boolean not null,
    opened_on date    not null,
    closed_on date
);
create index rectification_open on rectification (unit_id, opened_on, id) where open;
create index rectification_in_order on rectification (opened_on, id) where open;
call zeren_scope('rectification', 'unit_id');
