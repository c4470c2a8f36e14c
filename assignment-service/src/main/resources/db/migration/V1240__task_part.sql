-- What each bears of a task of the year. Deeds, progress and evidence are JSON text: read and written with their part alone.
create table task_part (
    id           uuid   primary key,
    version      bigint not null,
    task_id      uuid   not null,
    task_year    int    not null,
    task_no      text   not null,
    item         text   not null,
    role         text   not null,
    unit_id      uuid   not null,
    post_id      uuid,
    lead_unit_id uuid   not null,
    lead_post_id uuid,
    measures     text,
    due_date     date   not null,
    status       text   not null,
    assigned     text   not null,
    progress     text   not null,
    outcome      text,
    evidence     text   not null,
    completed    text,
    completed_on date,
    verified     text,
    returned     text,
    withdrawn    text,
    check ((completed is null) = (completed_on is null)),
    check (status not in ('COMPLETED', 'VERIFIED') or completed is not null and outcome is not null)
);
-- one part each, whoever else is breaking the task down
create unique index task_part_once on task_part (task_id, role, unit_id) where status <> 'WITHDRAWN';
create index task_part_in_order on task_part (due_date, id);
create index task_part_by_task on task_part (task_id, due_date, id);
create index task_part_by_unit on task_part (unit_id, due_date, id);
create index task_part_by_post on task_part (post_id, due_date, id);
create index task_part_by_year on task_part (task_year, due_date, id);
create index task_part_open on task_part (due_date, id) where status in ('ASSIGNED', 'RETURNED');
-- Seen by its unit, by the lead unit of the task, and by who holds the post it hangs on or the leader's.
call zeren_scope('task_part', 'unit_id',
    'exists (select 1 from scope_tree t where t.unit_id = task_part.lead_unit_id
             and t.ancestor_id = any ((select zeren_roots())::uuid[]))
     or exists (select 1 from tenure t where t.official_id = (select zeren_me()) and t.recorded_to is null
                and t.post_id in (task_part.post_id, task_part.lead_post_id))');
