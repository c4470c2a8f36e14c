-- A member unit may be reviewed once for each who is known to have headed it on the day of the act: at first perhaps nobody.
alter table leadership_review drop constraint leadership_review_issue_id_sponsor_key_key;
alter table leadership_review add unique nulls not distinct (issue_id, sponsor_key, subject_official_id);
update issue i
set reviews = jsonb_build_object('all', (
        select jsonb_agg(one || jsonb_build_object('officialId', r.subject_official_id) order by place)
        from jsonb_array_elements(i.reviews::jsonb -> 'all') with ordinality as e (one, place)
        join leadership_review r on r.id = (one ->> 'reviewId')::uuid))::text
where jsonb_array_length(i.reviews::jsonb -> 'all') > 0;

-- All a reviewed leader said stays on record, not only the last.
alter table leadership_review add statements text not null default '{"list":[]}' check (statements is json object);
update leadership_review set statements = json_build_object('list', json_build_array(stated::json))::text
where stated is not null;
alter table leadership_review drop stated;

-- Since when it has been known, without a break, that an official held a post on a day and that the post stood then. As with
-- unit_head: who is reviewed, and since when that is known, must not depend on what the one who asks sees.
create function held_since(post uuid, official uuid, on_day date) returns timestamptz
    language sql stable security definer set search_path from current as
$$
    with recursive held (since) as (
        select t.recorded_from from tenure t
        where t.post_id = post and t.official_id = official and t.recorded_to is null
          and t.valid_from <= on_day and (t.valid_to is null or t.valid_to > on_day)
        union
        select t.recorded_from from held h join tenure t on t.recorded_to = h.since
        where t.post_id = post and t.official_id = official
          and t.valid_from <= on_day and (t.valid_to is null or t.valid_to > on_day)),
    stood (since) as (
        select p.recorded_from from post p
        where p.id = post and p.recorded_to is null
          and p.valid_from <= on_day and (p.valid_to is null or p.valid_to > on_day)
        union
        select p.recorded_from from stood s join post p on p.id = post and p.recorded_to = s.since
        where p.rank = (select rank from post q where q.id = post and q.recorded_to is null
                        and q.valid_from <= on_day and (q.valid_to is null or q.valid_to > on_day))
          and p.valid_from <= on_day and (p.valid_to is null or p.valid_to > on_day))
    select greatest((select min(since) from held), (select min(since) from stood))
$$;
revoke all on function held_since from public;
grant execute on function held_since to ${app};
