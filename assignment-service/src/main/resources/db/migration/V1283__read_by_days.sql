-- Where the days are not in the index of who or what is asked for, PostgreSQL joins it with a walk over all rows of those
-- days (row scope makes each row look dear): the cost then grows with the nation.
drop index tenure_by_official;
drop index tenure_by_post;
create index tenure_by_official on tenure (official_id, valid_from, recorded_from);
create index tenure_by_post on tenure (post_id, valid_from, recorded_from);
create index unit_below on unit (parent_id, valid_from, recorded_from);
create index task_led on task (lead_unit_id, valid_from, recorded_from);
