-- The first day a released assignment bound nobody any more.
alter table assignment_fact add column released_on date;

-- By which assignments somebody answers for a unit, and on which days (不脱钩): within its days, past them while carried
-- over, until released.
create view assignment_binding as
select a.id, a.type, a.status, a.sponsor_official_id, a.sponsor_unit_id, a.sponsor_name, a.sponsor_title, a.target_unit_id,
       a.target_post_id, a.valid_from as binds_from,
       case a.status when 'CARRY_OVER' then null when 'RELEASED' then a.released_on else a.valid_to end as binds_to
from assignment_fact a
where a.status in ('CONFIRMED', 'ACTIVE', 'CARRY_OVER') or a.status = 'RELEASED' and a.released_on is not null;

grant select on assignment_binding to ${app};
