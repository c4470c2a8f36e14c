-- As before, and also for posts only one official has held that have ended: what is open on them is handed to who keeps it.
create or replace function post_stays(posts uuid[])
    returns table (post_id uuid, tenure_id uuid, official_id uuid, unit_id uuid, valid_from date, valid_to date)
    language sql stable security definer set search_path from current as
$$
    select t.post_id, t.id, t.official_id, t.unit_id, t.valid_from, t.valid_to
    from tenure t
    where t.post_id = any (posts) and t.recorded_to is null
      and (exists (select 1 from tenure o where o.post_id = t.post_id and o.recorded_to is null
                   and o.official_id <> t.official_id)
           or not exists (select 1 from post p join unit u on u.id = p.unit_id and u.recorded_to is null and u.valid_to is null
                          where p.id = t.post_id and p.recorded_to is null and p.valid_to is null))
      and exists (select 1 from post p where p.id = t.post_id and p.recorded_to is null and p.rank in ('HEAD', 'MEMBER'))
    order by t.post_id, t.valid_from, t.id
$$;
