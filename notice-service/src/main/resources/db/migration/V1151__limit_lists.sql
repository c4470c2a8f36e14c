-- limits in the order of their last day; what is not due on any known day stands last
create index limit_clock_by_due on limit_clock (coalesce(due_on, 'infinity'::date), id);
