-- natural days whose last one may not be a day of rest are counted by the calendar as well
drop index limit_clock_counted;
create index limit_clock_counted on limit_clock (counting, anchor_on, anchor_days) where counting <> 'NATURAL';
