-- What is open on a leader's post, for who takes it over.
create index patrol_open_by_leader on patrol (leader_post_id, report_due, id) where status = 'OPEN';
