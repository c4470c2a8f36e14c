-- What stood still before its notice and its problems said so: since when, as their limits have it.
update notice n set suspended_on = l.suspended_on
from limit_clock l
where l.subject_kind = 'FEEDBACK' and l.subject_id = n.id and l.status = 'SUSPENDED' and n.suspended_on is null;

update problem p set suspended_on = l.suspended_on
from limit_clock l
where l.subject_kind = 'PROBLEM' and l.subject_id = p.id and l.status = 'SUSPENDED' and p.suspended_on is null;

update problem p set plan_suspended_on = l.suspended_on
from limit_clock l
where l.subject_kind = 'PLAN' and l.subject_id = p.rectification_id and l.status = 'SUSPENDED' and p.plan_suspended_on is null;

-- By how many days a problem is extended in all is set by policy. Editions set before named no bound; 90 days is the first.
update policy_edition
set content = ('{"extensionDays": 90}'::jsonb || content::jsonb)::text
where name = 'rectification';
