-- The leading group of a committee and its office, whose heads stand on the last rung.
create index unit_fact_of_group on unit_fact (parent_id) where type in ('LEADING_GROUP', 'LG_OFFICE');
