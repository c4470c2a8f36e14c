-- The regions of grid supervision, and which unit lies in which: rows held true now, along valid time.
create table region_fact (
    id         uuid not null,
    valid_from date not null,
    valid_to   date,
    code       text not null,
    name       text not null,
    primary key (id, valid_from)
);
create table region_member_fact (
    id         uuid not null,
    valid_from date not null,
    valid_to   date,
    region_id  uuid not null,
    unit_id    uuid not null,
    primary key (id, valid_from)
);
create index region_member_fact_by_unit on region_member_fact (unit_id);
grant select, insert, update, delete on region_fact, region_member_fact to ${app};

-- what is counted of a period: by the day of issue
create index notice_by_issue on notice (issued_at) where issued_at is not null;
-- and of problems: by the day they were found, and by the day they were closed
create index problem_by_finding on problem (found_on);
create index problem_by_closing on problem (closed_on) where closed_on is not null;
