-- Until when a limit stood still whose days the calendar does not reach yet: they are given back when it does. Until then
-- what was given back to be done again has no last day.
alter table limit_clock add column suspended_until date;

alter table limit_clock drop constraint suspended_when_it_says_so;
alter table limit_clock add constraint suspended_when_it_says_so check (
    case status when 'SUSPENDED' then suspended_on is not null and suspended_until is null
                when 'MET' then suspended_on is null or days_late is null
                when 'RUNNING' then suspended_on is null or suspended_until is not null and due_on is null
                else suspended_on is null end
    and (suspended_until is null or suspended_on is not null));
