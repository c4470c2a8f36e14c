-- Visits of leaders' posts to units they answer for. shown: the proofs of the three musts, a document of the row.
create table visit (
    id                  uuid primary key,
    version             bigint      not null,
    leader_post_id      uuid        not null,
    leader_official_id  uuid,
    leader_name         text,
    leader_title        text,
    unit_id             uuid        not null,
    ground              text        not null,
    assignment_id       uuid        not null,
    planned_for         date        not null,
    planned_year        int         not null check (planned_year = extract(year from planned_for)),
    happened_on         date,
    status              text        not null,
    shown               text        not null check (shown is json object),
    planned             text        not null check (planned is json object),
    ended               text check (ended is json object)
);
create index visit_by_unit on visit (unit_id, id);
create index visit_by_year on visit (planned_year, leader_post_id, planned_for);
create index visit_by_leader on visit (leader_post_id, id);
-- a leader keeps seeing the visits of his time; who follows him in the post sees them by what the post answers for
call zeren_scope('visit', 'unit_id', 'leader_official_id = (select zeren_me())');
