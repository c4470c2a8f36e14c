-- 网格化监督: regions, which unit lies in which, contact points of leaders with the units that patrol them. Facts on two axes.
create table region (
    id              uuid        not null,
    valid_from      date        not null,
    valid_to        date,
    recorded_from   timestamptz not null,
    recorded_to     timestamptz,
    code            text        not null,
    name            text        not null,
    division_code   text,
    manager_unit_id uuid        not null,
    leader_post_id  uuid,
    primary key (id, valid_from, recorded_from)
);
create index region_by_code on region (code, id);
create index region_by_leader on region (leader_post_id);

create table region_member (
    id            uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_from timestamptz not null,
    recorded_to   timestamptz,
    region_id     uuid        not null,
    unit_id       uuid        not null,
    primary key (id, valid_from, recorded_from),
    -- a unit lies in one region on each day, as known at each instant; two hashes, so that no look-up takes this index
    constraint region_member_in_one exclude using gist (
        (uuid_hash_extended(unit_id, 0)) with =,
        (uuid_hash_extended(unit_id, 1)) with =,
        daterange(valid_from, valid_to) with &&,
        tstzrange(recorded_from, recorded_to) with &&)
);
create index region_member_by_unit on region_member (unit_id);
create index region_member_by_region on region_member (region_id);

create table contact_point (
    id                   uuid        not null,
    valid_from           date        not null,
    valid_to             date,
    recorded_from        timestamptz not null,
    recorded_to          timestamptz,
    post_id              uuid        not null,
    unit_id              uuid        not null,
    counterpart_unit_ids uuid[]      not null,
    primary key (id, valid_from, recorded_from)
);
create index contact_point_by_unit on contact_point (unit_id, id);
create index contact_point_by_post on contact_point (post_id);

do $$
declare
    t text;
begin
    foreach t in array array['region', 'region_member', 'contact_point'] loop
        execute format(
            'alter table %1$I
                 add constraint %1$s_days check (valid_to > valid_from),
                 add constraint %1$s_knowledge check (recorded_to > recorded_from),
                 add constraint %1$s_says_one_thing exclude using gist (
                     (uuid_hash_extended(id, 0)) with =,
                     (uuid_hash_extended(id, 1)) with =,
                     daterange(valid_from, valid_to) with &&,
                     tstzrange(recorded_from, recorded_to) with &&)', t);
    end loop;
end $$;

-- a region is seen by who manages it, by its leader, and by all who see a unit in it
call zeren_scope('region', 'manager_unit_id',
    'exists (select 1 from tenure t where t.official_id = (select zeren_me()) and t.recorded_to is null
             and t.post_id = region.leader_post_id)
     or exists (select 1 from region_member m where m.region_id = region.id)');
-- a contact point is seen by its leader and by the units that patrol it
call zeren_scope('contact_point', 'unit_id',
    'exists (select 1 from tenure t where t.official_id = (select zeren_me()) and t.recorded_to is null
             and t.post_id = contact_point.post_id)
     or exists (select 1 from scope_tree s where s.unit_id = any (contact_point.counterpart_unit_ids)
                and s.ancestor_id = any ((select zeren_roots())::uuid[]))');
-- who sees a contact point sees in which region it lies
call zeren_scope('region_member', 'unit_id',
    'exists (select 1 from contact_point p where p.unit_id = region_member.unit_id)');

-- What a counterpart unit did at a contact point, and its report to 市委. Of a report (举报) taken there only the day and the
-- reference of report intake are kept.
create table patrol (
    id                  uuid   primary key,
    version             bigint not null,
    contact_point_id    uuid   not null,
    region_id           uuid,
    unit_id             uuid   not null,
    leader_post_id      uuid   not null,
    counterpart_unit_id uuid   not null,
    started_on          date   not null,
    report_due          date   not null,
    status              text   not null,
    opened              text   not null,
    means               text   not null,
    report_doc_no       text,
    report              text   not null,
    reported            text,
    reported_on         date,
    check (report_due >= started_on),
    check ((status = 'REPORTED') = (reported_on is not null and report_doc_no is not null))
);
create index patrol_in_order on patrol (report_due, id);
create index patrol_by_region on patrol (region_id, report_due, id);
create index patrol_by_unit on patrol (unit_id, report_due, id);
create index patrol_by_point on patrol (contact_point_id, report_due, id);
-- seen at the place, by who patrols, and by the leaders of the contact point and of the region
call zeren_scope('patrol', 'unit_id',
    'exists (select 1 from scope_tree s where s.unit_id = patrol.counterpart_unit_id
             and s.ancestor_id = any ((select zeren_roots())::uuid[]))
     or exists (select 1 from tenure t where t.official_id = (select zeren_me()) and t.recorded_to is null
                and (t.post_id = patrol.leader_post_id
                     or t.post_id in (select r.leader_post_id from region r
                                      where r.id = patrol.region_id and r.recorded_to is null)))');
