-- 责任书 between two posts for a year, in numbered editions. A text is never altered.
create table letter (
    id                        uuid primary key,
    year                      int         not null,
    assignment_id             uuid        not null,
    sponsor_post_id           uuid        not null,
    sponsor_title             text        not null,
    sponsor_unit_id           uuid        not null,
    sponsor_unit_name         text        not null,
    target_post_id            uuid        not null,
    target_title              text        not null,
    target_unit_id            uuid        not null,
    target_unit_name          text        not null,
    edition                   int         not null,
    status                    text        not null,
    items                     text        not null,
    basis_doc_no              text,
    reason                    text,
    sign_due                  date        not null,
    issued_at                 timestamptz,
    signed_official_id        uuid,
    signed_by                 text,
    signed_at                 timestamptz,
    signed_days_late          int,
    countersigned_official_id uuid,
    countersigned_by          text,
    countersigned_at          timestamptz,
    in_force_at               timestamptz,
    ended_at                  timestamptz,
    version                   bigint      not null,
    unique (target_post_id, sponsor_post_id, year, edition),
    check (sponsor_post_id <> target_post_id),
    check (countersigned_official_id <> signed_official_id)
);
-- one edition is in force, one on the way
create unique index letter_one_in_force on letter (sponsor_post_id, target_post_id, year) where status = 'IN_FORCE';
create unique index letter_one_on_the_way on letter (sponsor_post_id, target_post_id, year)
    where status in ('DRAFT', 'ISSUED', 'SIGNED_BY_UNIT', 'COUNTERSIGNED');
create index letter_in_order on letter (year desc, id);
create index letter_by_unit on letter (target_unit_id, year desc, id);
create index letter_turning on letter (status, year, id) where status in ('COUNTERSIGNED', 'IN_FORCE');
-- seen also by whoever holds either post in that year
call zeren_scope('letter', 'target_unit_id',
    'exists (select 1 from tenure t where t.official_id = zeren_me() and t.recorded_to is null
             and t.post_id in (letter.sponsor_post_id, letter.target_post_id)
             and t.valid_from < make_date(letter.year + 1, 1, 1)
             and (t.valid_to is null or t.valid_to > make_date(letter.year, 1, 1)))');
