-- The ids of the tasks in which one of these units joins; who may see a task is still asked of its row. Row scope keeps the
-- planner from using an index on arrays (their operators could tell of rows out of sight), so they are looked up past it.
create function tasks_joined(units uuid[]) returns setof uuid
    language sql stable security definer rows 20 set search_path from current as
$$
    select t.id from task t where t.co_unit_ids && units
$$;
revoke all on function tasks_joined from public;
grant execute on function tasks_joined to ${app};
