-- The post that heads a unit on a day, as known now. An issue is raised where it happened, often by who does not see the
-- member unit that answers for the place; who is reviewed must not depend on that, so this one question is answered past row
-- scope.
create function unit_head(unit uuid, on_day date)
    returns table (post_id uuid, title text)
    language sql stable security definer set search_path from current as
$$
    select p.id, p.title
    from post p
    where p.unit_id = unit and p.rank = 'HEAD' and p.recorded_to is null
      and p.valid_from <= on_day and (p.valid_to is null or p.valid_to > on_day)
    order by p.code
    limit 1
$$;
revoke all on function unit_head from public;
grant execute on function unit_head to ${app};
