-- Of which units a plan would have to be asked again, because facts have changed on which what it says of them depends.
create table plan_drift (
    plan_id         uuid not null references plan,
    unit_id         uuid not null,
    manager_unit_id uuid not null,
    primary key (plan_id, unit_id)
);
call zeren_scope('plan_drift', 'manager_unit_id');
grant delete on plan_drift to ${app};

create index inspection_lead_by_leader on inspection_lead (lead_unit_id);
create index group_member_by_group on group_member (group_unit_id);

-- Marks what depends on changed facts; whoever records a fact need not see the plans it is cited in, and nothing read here
-- is answered. A look at superseded rows too costs a unit asked in vain now and then and spares asking what was held before.
--   posts, officials   whose holder, rank, unit or person changed
--   bodies             units changed themselves: as target, as body, as leading group, as member
--   leaders            units whose membership of a group changed
--   targets            units whose portfolio or inspection changed
--   lines              units that took over or were taken over
--   policies           managers whose coverage policy changed
create function mark_drift(posts uuid[], officials uuid[], bodies uuid[], leaders uuid[], targets uuid[],
                           lines uuid[], policies uuid[],                           first_year int, last_year int)
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
         leader (id) as (
             select unnest(leaders)
             union select unnest(bodies)
             union select g.unit_id from group_member g where g.group_unit_id = any (bodies)),
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
             union select b.target_id, u.managed_by_id from body b join unit u on u.id = b.id
             union select b.target_id, u.parent_id from body b join unit u on u.id = b.id and u.type = 'LEADING_GROUP')
    select p.id, m.target_id, p.manager_unit_id
    from manager m join plan p on p.manager_unit_id = m.id and p.year between first_year and last_year
    on conflict do nothing;
end
$$;
revoke all on function mark_drift from public;
grant execute on function mark_drift to ${app};
