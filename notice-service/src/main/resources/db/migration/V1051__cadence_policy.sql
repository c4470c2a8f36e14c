-- The cadence policy is a policy like the others. Until now only tasks gave cause, and both cards had one timing.
insert into policy_edition (name, number, id, valid_from, content, clause, set_by, set_at)
select 'cadence', number, id, valid_from,
       json_build_object('timing', json_build_object('REMINDER_CARD', policy, 'SUPERVISION_CARD', policy),
           'causes', json_build_array('TASK_OVERDUE', 'TASK_DUE'), 'lowPercent', 60)::text,
       clause, set_by, set_at
from cadence_edition where number > 1;

drop table cadence_edition;
