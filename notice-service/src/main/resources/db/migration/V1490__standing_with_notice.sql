-- A problem stands still for a reason of its own, or only because the answer to its notice does.
alter table limit_clock add column stands_with_notice boolean not null default false;
alter table limit_clock add constraint stands_still_with_its_notice check (not stands_with_notice or status = 'SUSPENDED');

-- What came to a standstill on the day its notice did, due on the same day, went along with it.
update limit_clock p set stands_with_notice = true
from rectification r join limit_clock a on a.about_id = r.origin_id and a.subject_kind = 'FEEDBACK'
where r.id = p.about_id and r.status <> 'VOIDED' and p.subject_kind = 'PROBLEM' and p.status = 'SUSPENDED'
  and a.status = 'SUSPENDED' and a.suspended_on = p.suspended_on and a.due_on = p.due_on;
