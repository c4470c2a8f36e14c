-- What a reason or a 依据 can point to: each fact this service knows, and the unit it is of (null where it is of none). Row scope of
-- the tables under it holds here too.
create view known_fact with (security_invoker = true) as
select 'unit' as kind, id, id as unit_id from unit_fact
union all
select 'post', id, unit_id from post_fact
union all
select 'tenure', t.id, p.unit_id from tenure_fact t join post_fact p on p.id = t.post_id
union all
select 'official', id, home_unit_id from official_fact
union all
select 'task', task_id, unit_id from task_unit
union all
select 'task-part', id, unit_id from task_part_fact
union all
select 'assignment', id, target_unit_id from assignment_fact
union all
select 'region', id, null from region_fact
union all
select lower(m.kind), m.id, coalesce(m.unit_id, p.unit_id) from matter m left join post_fact p on p.id = m.post_id
union all
select 'problem', id, unit_id from problem
union all
select 'rectification', id, unit_id from rectification
union all
select 'inspection', origin_id, unit_id from rectification where origin = 'INSPECTION'
union all
select 'notice', id, addressee_unit_id from notice;

grant select on known_fact to ${app};
