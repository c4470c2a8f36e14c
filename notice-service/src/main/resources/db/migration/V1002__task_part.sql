-- What each unit or leader bears of a task that was broken down, as known now; newest version of each part.
create table task_part_fact (
    id       uuid primary key,
    task_id  uuid not null,
    unit_id  uuid not null,
    role     text not null,
    status   text not null,
    due_date date not null
);
create index task_part_fact_by_bearer on task_part_fact (task_id, unit_id);
-- What a unit bears. A task not broken down to the unit is borne as it stands in the year's list. One that is, is borne as
-- long as a part of it is neither verified nor withdrawn, within the limit of that part: of several the one still to be
-- reported, then the one due first. A leader's part is no unit's.
create view task_borne as
select b.unit_id, b.leads, t.id, t.valid_from, t.valid_to, t.no, t.item, coalesce(p.due_date, t.due_date) as due_date,
       p.id as part_id, coalesce(p.status = 'COMPLETED', false) as reported
from task_unit b
join task_fact t on t.id = b.task_id and t.valid_from = b.valid_from
left join lateral (
    select o.id, o.due_date, o.status from task_part_fact o
    where o.task_id = b.task_id and o.unit_id = b.unit_id and o.role <> 'LEADER'
      and o.status not in ('VERIFIED', 'WITHDRAWN')
    order by o.status = 'COMPLETED', o.due_date, o.id limit 1) p on true
where p.id is not null or not exists (select 1 from task_part_fact d
    where d.task_id = b.task_id and d.unit_id = b.unit_id and d.role <> 'LEADER');

grant select, insert, update on task_part_fact to ${app};
grant select on task_borne to ${app};
