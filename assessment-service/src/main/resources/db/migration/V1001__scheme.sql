-- Editions of scoring schemes. A scheme is for a whole group of units and belongs to no unit: it is a norm all of them read.
create table scheme (
    id               uuid primary key,
    version          bigint      not null,
    assessment_group text        not null,
    assessment_year  int         not null,
    edition          int         not null,
    status           text        not null check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
    content          text        not null,
    hash             text,
    based_on         uuid references scheme,
    drafted_at       timestamptz not null,
    published_at     timestamptz,
    superseded_by    uuid references scheme,
    unique (assessment_group, assessment_year, edition),
    check ((status = 'DRAFT') = (hash is null)),
    check ((status = 'SUPERSEDED') = (superseded_by is not null))
);
create unique index scheme_one_draft on scheme (assessment_group, assessment_year) where status = 'DRAFT';
create unique index scheme_one_in_force on scheme (assessment_group, assessment_year) where status = 'PUBLISHED';
grant select, insert, update on scheme to ${app};

-- Frozen means frozen: not even a mistake in the service rewrites a published edition.
create function scheme_frozen() returns trigger language plpgsql as
$$
begin
    raise exception 'a published edition is not rewritten' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger scheme_frozen before update on scheme for each row
    when (old.status <> 'DRAFT'
          and (old.content, old.hash, old.assessment_group, old.assessment_year, old.edition)
              is distinct from (new.content, new.hash, new.assessment_group, new.assessment_year, new.edition))
    execute function scheme_frozen();
