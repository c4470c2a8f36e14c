-- Since when the limit of a thing stands still, as the limit says it: what stands still grows no later, and is not overdue.
alter table notice add column suspended_on date;
alter table problem add column suspended_on date;
alter table problem add column plan_suspended_on date;

-- Also on what was done, where the calendar does not reach the days it stood still yet: they are given back when it does.
alter table limit_clock drop constraint suspended_when_it_says_so;
alter table limit_clock add constraint suspended_when_it_says_so check (
    case status when 'SUSPENDED' then suspended_on is not null
                when 'MET' then suspended_on is null or days_late is null
                else suspended_on is null end);
