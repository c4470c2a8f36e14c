-- Facts on two axes. A row says: on the days valid_from … valid_to (exclusive, null = open) this was so, as we held from
-- recorded_from until recorded_to (null = still). Rows are inserted, and closed once by recorded_to; never otherwise altered.

-- What a fact is known by. Identity is one for all sights, so this table has no row scope; it holds no content.
create table fact (
    id      uuid   primary key,
    kind    text   not null,
    key     text   not null,
    version bigint not null,
    unique (kind, key)
);
grant select, insert, update on fact to ${app};

create table unit (
    id               uuid        not null,
    valid_from       date        not null,
    valid_to         date,
    recorded_from    timestamptz not null,
    recorded_to      timestamptz,
    code             text        not null,
    name             text        not null,
    type             text        not null,
    region_code      text,
    parent_id        uuid,
    managed_by_id    uuid,
    division_code    text,
    credit_code      text,
    assessment_group text,
    primary key (id, valid_from, recorded_from)
);
create index unit_by_code on unit (code);
create index unit_by_parent on unit (parent_id, code);
create index unit_by_manager on unit (managed_by_id) where managed_by_id is not null;

create table post (
    id            uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_from timestamptz not null,
    recorded_to   timestamptz,
    code          text        not null,
    unit_id       uuid        not null,
    title         text        not null,
    rank          text        not null,
    primary key (id, valid_from, recorded_from)
);
create index post_by_code on post (code);
create index post_by_unit on post (unit_id, code);

create table official (
    id            uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_from timestamptz not null,
    recorded_to   timestamptz,
    code          text        not null,
    name          text        not null,
    party_member  boolean     not null,
    home_unit_id  uuid        not null,
    primary key (id, valid_from, recorded_from)
);
create index official_by_code on official (code);
create index official_by_home on official (home_unit_id, code);

-- unit_id is the post's unit when the row was recorded: the sight of a tenure is that of its post.
create table tenure (
    id            uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_from timestamptz not null,
    recorded_to   timestamptz,
    official_id   uuid        not null,
    post_id       uuid        not null,
    kind          text        not null,
    unit_id       uuid        not null,
    primary key (id, valid_from, recorded_from)
);
create index tenure_by_official on tenure (official_id);
create index tenure_by_post on tenure (post_id);
create index tenure_by_unit on tenure (unit_id);

create table portfolio (
    id            uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_from timestamptz not null,
    recorded_to   timestamptz,
    post_id       uuid        not null,
    unit_id       uuid        not null,
    basis_doc_no  text,
    primary key (id, valid_from, recorded_from)
);
create index portfolio_by_post on portfolio (post_id);
create index portfolio_by_unit on portfolio (unit_id);

create table group_member (
    id            uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_from timestamptz not null,
    recorded_to   timestamptz,
    unit_id       uuid        not null,
    group_unit_id uuid        not null,
    primary key (id, valid_from, recorded_from)
);
create index group_member_by_unit on group_member (unit_id);

create table inspection_lead (
    id             uuid        not null,
    valid_from     date        not null,
    valid_to       date,
    recorded_from  timestamptz not null,
    recorded_to    timestamptz,
    year           int         not null,
    lead_unit_id   uuid        not null,
    target_unit_id uuid        not null,
    primary key (id, valid_from, recorded_from)
);
create index inspection_lead_by_target on inspection_lead (target_unit_id, year);

create table task (
    id            uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_from timestamptz not null,
    recorded_to   timestamptz,
    year          int         not null,
    no            text        not null,
    item          text        not null,
    lead_post_id  uuid,
    lead_unit_id  uuid        not null,
    co_unit_ids   uuid[]      not null,
    measures      text,
    due_date      date        not null,
    primary key (id, valid_from, recorded_from)
);
create index task_by_year on task (year, no);
create index task_by_lead on task (lead_unit_id, year);

-- On no day, at no instant of knowledge, does a fact say two things. The hash goes before the id because GiST parts its
-- pages by a floating-point distance, which sees no difference between UUIDv7 of one millisecond: without it every insert
-- of a large import searches every page (24 times slower at 20,000 rows).
do $$
declare
    t text;
begin
    foreach t in array array['unit', 'post', 'official', 'tenure', 'portfolio', 'group_member', 'inspection_lead', 'task'] loop
        execute format(
            'alter table %1$I
                 add constraint %1$s_days check (valid_to > valid_from),
                 add constraint %1$s_knowledge check (recorded_to > recorded_from),
                 add constraint %1$s_says_one_thing exclude using gist (
                     (uuid_hash_extended(id, 0)) with =,
                     id with =,
                     daterange(valid_from, valid_to) with &&,
                     tstzrange(recorded_from, recorded_to) with &&)', t);
    end loop;
end $$;

call zeren_scope('unit', 'id');
call zeren_scope('post', 'unit_id');
-- an official sees himself and his own posts wherever they are
call zeren_scope('official', 'home_unit_id', 'official.id = zeren_me()');
call zeren_scope('tenure', 'unit_id', 'tenure.official_id = zeren_me()');
call zeren_scope('portfolio', 'unit_id');
call zeren_scope('group_member', 'unit_id');
call zeren_scope('inspection_lead', 'target_unit_id',
    'exists (select 1 from scope_tree t where t.unit_id = inspection_lead.lead_unit_id
             and t.ancestor_id = any ((select zeren_roots())::uuid[]))');
-- a task is seen by its lead unit and by its co-units
call zeren_scope('task', 'lead_unit_id',
    'exists (select 1 from scope_tree t where t.unit_id = any (task.co_unit_ids)
             and t.ancestor_id = any ((select zeren_roots())::uuid[]))');

-- which units change their place on a day that comes
create index unit_by_first_day on unit (valid_from) where recorded_to is null;
