-- A leader's page and a unit's page ask for the tasks in which a post or a unit has part, in one statement.
create index task_by_lead_post on task (lead_post_id) where lead_post_id is not null;
create index task_by_co_unit on task using gin (co_unit_ids);
