-- Pages in order of id by each condition they take.
create index visit_by_planned_year on visit (planned_year, id);
create index visit_by_status on visit (status, id);
create index leadership_review_by_issue on leadership_review (issue_id, id);
