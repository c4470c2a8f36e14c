-- A declared tie between an official and another official or a unit. Both axes, as all facts. unit_id is the home of the
-- official when the row was recorded: who sees him sees it.
create table conflict (
    id                uuid        not null,
    valid_from        date        not null,
    valid_to          date,
    recorded_from     timestamptz not null,
    recorded_to       timestamptz,
    code              text        not null,
    kind              text        not null,
    official_id       uuid        not null,
    other_official_id uuid,
    other_unit_id     uuid,
    basis_doc_no      text,
    unit_id           uuid        not null,
    primary key (id, valid_from, recorded_from),
    constraint conflict_with_one check ((other_official_id is null) <> (other_unit_id is null))
);
create index conflict_by_official on conflict (official_id);
create index conflict_by_other on conflict (other_official_id) where other_official_id is not null;

-- 包保政策: what a manager lets pass in the coverage of its plans, edition by edition; unit_id is null for the standard.
create table coverage_rule (
    id               uuid        not null,
    valid_from       date        not null,
    valid_to         date,
    recorded_from    timestamptz not null,
    recorded_to      timestamptz,
    code             text        not null,
    unit_id          uuid,
    basis_doc_no     text        not null,
    kin              text        not null,
    past_post        text        not null,
    vacant_sponsor   text        not null,
    vacant_principal text        not null,
    acting_months    int,
    acting_too_long  text        not null,
    primary key (id, valid_from, recorded_from)
);
create index coverage_rule_by_unit on coverage_rule (unit_id);

do $$
declare
    t text;
begin
    foreach t in array array['conflict', 'coverage_rule'] loop
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

call zeren_scope('conflict', 'unit_id', 'conflict.official_id = zeren_me()');
call zeren_scope('coverage_rule', 'unit_id', 'coverage_rule.unit_id is null');

-- The standard edition, for managers that have decided nothing of their own: kin and an empty sponsoring post are settled
-- before confirming, a past post and an empty seat answered for are told of, and so is whoever acts for over a year.
insert into fact (id, kind, key, version)
values ('01000000-0000-7000-8000-000000000001', 'COVERAGE_RULE', 'STANDARD', 1);
insert into coverage_rule (id, valid_from, recorded_from, code, basis_doc_no, kin, past_post, vacant_sponsor,
                           vacant_principal, acting_months, acting_too_long)
values ('01000000-0000-7000-8000-000000000001', '2010-01-01', '2010-01-01T00:00:00+08:00', 'STANDARD', 'DESIGN-VACANCY',
        'BLOCKING', 'REPORTED', 'BLOCKING', 'REPORTED', 12, 'REPORTED');
