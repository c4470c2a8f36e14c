-- One unit took over from another on a day (valid_from): move, split, merge, rename. Both axes, as all facts.
create table succession (
    id                  uuid        not null,
    valid_from          date        not null,
    valid_to            date,
    recorded_from       timestamptz not null,
    recorded_to         timestamptz,
    predecessor_unit_id uuid        not null,
    successor_unit_id   uuid        not null,
    kind                text        not null,
    basis_doc_no        text,
    primary key (id, valid_from, recorded_from),
    constraint succession_days check (valid_to > valid_from),
    constraint succession_knowledge check (recorded_to > recorded_from),
    constraint succession_of_two check (predecessor_unit_id <> successor_unit_id),
    constraint succession_says_one_thing exclude using gist (
        (uuid_hash_extended(id, 0)) with =,
        (uuid_hash_extended(id, 1)) with =,
        daterange(valid_from, valid_to) with &&,
        tstzrange(recorded_from, recorded_to) with &&)
);
create index succession_by_predecessor on succession (predecessor_unit_id);
create index succession_by_successor on succession (successor_unit_id);
-- seen from either side
call zeren_scope('succession', 'successor_unit_id',
    'exists (select 1 from scope_tree t where t.unit_id = succession.predecessor_unit_id
             and t.ancestor_id = any ((select zeren_roots())::uuid[]))');
