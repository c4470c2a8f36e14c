-- Who holds these posts on a day, as known now. Whoever may see what hangs on a post may know who holds it, so this one
-- question is answered past row scope.
create function post_holders(posts uuid[], on_day date)
    returns table (post_id uuid, official_id uuid, official_name text, kind text)
    language sql stable security definer set search_path from current as
$$
    select t.post_id, t.official_id, o.name, t.kind
    from tenure t
    left join official o on o.id = t.official_id and o.recorded_to is null
        and o.valid_from <= on_day and (o.valid_to is null or o.valid_to > on_day)
    where t.post_id = any (posts) and t.recorded_to is null
      and t.valid_from <= on_day and (t.valid_to is null or t.valid_to > on_day)
    order by t.post_id, t.kind desc, t.official_id
$$;
revoke all on function post_holders from public;
grant execute on function post_holders to ${app};

-- 岗位职责: what the holder of a post answers for in a year, in numbered editions. A text is never altered.
create table post_duty (
    id            uuid primary key,
    year          int         not null,
    post_id       uuid        not null,
    post_title    text        not null,
    unit_id       uuid        not null,
    unit_name     text        not null,
    edition       int         not null,
    status        text        not null,
    items         text        not null,
    basis_doc_no  text,
    reason        text,
    drafted_by    text        not null,
    drafted_at    timestamptz not null,
    in_force_at   timestamptz,
    superseded_at timestamptz,
    version       bigint      not null,
    unique (post_id, year, edition)
);
-- one edition is in force, one on the way
create unique index post_duty_one_in_force on post_duty (post_id, year) where status = 'IN_FORCE';
create unique index post_duty_one_draft on post_duty (post_id, year) where status = 'DRAFT';
create index post_duty_in_order on post_duty (year desc, id);
create index post_duty_by_unit on post_duty (unit_id, year desc, id);
-- seen also by whoever holds the post in that year
call zeren_scope('post_duty', 'unit_id',
    'exists (select 1 from tenure t where t.official_id = zeren_me() and t.recorded_to is null
             and t.post_id = post_duty.post_id and t.valid_from < make_date(post_duty.year + 1, 1, 1)
             and (t.valid_to is null or t.valid_to > make_date(post_duty.year, 1, 1)))');
