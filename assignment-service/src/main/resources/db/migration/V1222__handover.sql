-- Who held these posts when, as known now, for posts of a leading body that more than one official has held. A change of
-- holder is worked out from tenures the one who records another of them need not see; nothing read so is answered.
create function post_stays(posts uuid[])
    returns table (post_id uuid, tenure_id uuid, official_id uuid, unit_id uuid, valid_from date, valid_to date)
    language sql stable security definer set search_path from current as
$$
    select t.post_id, t.id, t.official_id, t.unit_id, t.valid_from, t.valid_to
    from tenure t
    where t.post_id = any (posts) and t.recorded_to is null
      and exists (select 1 from tenure o where o.post_id = t.post_id and o.recorded_to is null
                  and o.official_id <> t.official_id)
      and exists (select 1 from post p where p.id = t.post_id and p.recorded_to is null and p.rank in ('HEAD', 'MEMBER'))
    order by t.post_id, t.valid_from, t.id
$$;
revoke all on function post_stays from public;
grant execute on function post_stays to ${app};

-- 工作交接: one for each change of holder of a post.
create table handover (
    id                uuid primary key,
    post_id           uuid   not null,
    unit_id           uuid   not null,
    from_official_id  uuid   not null,
    to_official_id    uuid   not null,
    changed_on        date   not null,
    status            text   not null,
    items             text,
    given_official_id uuid,
    given_by          text,
    given_at          timestamptz,
    deputy_cause      text,
    deputy_reason     text,
    taken_official_id uuid,
    taken_by          text,
    taken_at          timestamptz,
    days_late         int,
    version           bigint not null,
    unique (post_id, from_official_id, to_official_id, changed_on),
    check (from_official_id <> to_official_id),
    check ((deputy_cause is null) = (deputy_reason is null))
);
create index handover_in_order on handover (changed_on desc, id);
create index handover_by_unit on handover (unit_id, changed_on desc, id);
create index handover_by_giver on handover (from_official_id);
create index handover_by_taker on handover (to_official_id);
-- seen also by the two, and by whoever has a post in the unit: one of them may have to stand in for the predecessor
call zeren_scope('handover', 'unit_id',
    'handover.from_official_id = zeren_me() or handover.to_official_id = zeren_me()
     or exists (select 1 from tenure t where t.official_id = zeren_me() and t.recorded_to is null
                and t.unit_id = handover.unit_id)');
