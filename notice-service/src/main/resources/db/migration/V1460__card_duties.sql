-- Under which duties cards fall is set by the cadence policy. Editions set before named none.
update policy_edition
set content = (content::jsonb || '{"reminded": [], "duties": {}}')::text
where name = 'cadence';

-- The tasks a card is about are kept as they stood on the day of drafting; until now they were ids alone, and a 督办卡 named no
-- duties. What was drafted before is filled in from the list of that day, and what the list does not know is dropped.
update notice n
set parts = (p.parts || jsonb_build_object('tasks', (select coalesce(jsonb_agg(jsonb_build_object(
            'id', t.id, 'no', t.no, 'item', t.item, 'leads', t.leads, 'due', t.due_date) order by t.due_date, t.no, t.id), '[]')
        from task_borne t
        where t.unit_id = n.addressee_unit_id and p.parts -> 'tasks' ? t.id::text
          and t.valid_from <= n.drafted_at::date and (t.valid_to is null or t.valid_to > n.drafted_at::date)))
    || case when n.kind = 'SUPERVISION_CARD' then '{"duties": []}'::jsonb else '{}' end)::text
from (select id, parts::jsonb as parts from notice where kind in ('REMINDER_CARD', 'SUPERVISION_CARD') and parts is not null) p
where p.id = n.id;
