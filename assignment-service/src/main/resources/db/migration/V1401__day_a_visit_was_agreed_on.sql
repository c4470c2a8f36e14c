-- The business day on which a visit was put down: what took place before it, and before its day, was another visit.
alter table visit add planned_on date;
update visit set planned_on = ((planned::json ->> 'at')::timestamptz at time zone 'Asia/Shanghai')::date;
alter table visit alter planned_on set not null;
