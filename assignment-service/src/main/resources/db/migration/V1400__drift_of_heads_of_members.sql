-- As before, and also what the units led whose head post has another holder: a tie of who heads a member unit is looked for
-- among those it answers for.
create or replace function mark_drift(posts uuid[], officials uuid[], bodies uuid[], leaders uuid[], targets uuid[],
                           lines uuid[], policies uuid[], first_year int, last_year int)
    returns void language plpgsql security definer set search_path from current as
$$
begin
    if not exists (select 1 from plan where year between first_year and last_year) then
        return;
    end if;
    insert into plan_drift (plan_id, unit_id, manager_unit_id)
    with recursive touched_post (id) as (
             select unnest(posts)
             union select t.post_id from tenure t where t.official_id = any (officials)),
         member (id) as (
             select unnest(leaders)
             union select p.unit_id from touched_post t join post p on p.id = t.id and p.rank = 'HEAD'
             union select unnest(bodies)
             union select unnest(lines)
             union select g.unit_id from group_member g where g.group_unit_id = any (bodies)),
         -- a member unit answers for what those inspected it came out of
         leader (id) as (select id from member union
             select s.predecessor_unit_id from leader l join succession s on s.successor_unit_id = l.id),
         asked (id) as (
             select unnest(targets)
             union select unnest(lines)
             union select unnest(bodies)
             union select p.unit_id from touched_post t join post p on p.id = t.id
             union select f.unit_id from touched_post t join portfolio f on f.post_id = t.id
             union select f.unit_id from post p join portfolio f on f.post_id = p.id where p.unit_id = any (bodies)
             union select i.target_unit_id from leader l join inspection_lead i on i.lead_unit_id = l.id
             union select u.id from unit u where u.managed_by_id = any (policies)
             union select unnest(policies)),
         -- a unit is answered for by who inspected what it came out of
         later (id) as (select id from asked union
             select s.successor_unit_id from later l join succession s on s.predecessor_unit_id = l.id),
         earlier (id) as (select id from asked union
             select s.predecessor_unit_id from earlier e join succession s on s.successor_unit_id = e.id),
         target (id) as (select id from later union select id from earlier),
         body (target_id, id) as (
             select t.id, t.id from target t
             union select t.id, p.unit_id from target t join portfolio f on f.unit_id = t.id join post p on p.id = f.post_id
             union select t.id, g.group_unit_id from target t join inspection_lead i on i.target_unit_id = t.id
                   join group_member g on g.unit_id = i.lead_unit_id),
         manager (target_id, id) as (
             select b.target_id, b.id from body b
             union select t.id, u.managed_by_id from target t join unit u on u.id = t.id
             union select b.target_id, u.managed_by_id from body b
                   join unit u on u.id = b.id and u.type in ('GOVERNMENT', 'LEADING_GROUP')
             union select b.target_id, u.parent_id from body b join unit u on u.id = b.id and u.type = 'LEADING_GROUP')
    select p.id, m.target_id, p.manager_unit_id
    from manager m join plan p on p.manager_unit_id = m.id and p.year between first_year and last_year
    on conflict do nothing;
end
$$;
