-- Whoever attended a meeting reads its minutes wherever he is, and so does who holds a post that was asked to come, or that a
-- resolution asks, on the day of the meeting or since; not who had left the post before.
create function meeting_present(minutes text) returns uuid[] language sql immutable as
$$
    select coalesce(array_agg((one #>> '{}')::uuid), '{}')
    from jsonb_path_query(minutes::jsonb, '$.attendees[*] ? (@.present == true && @.officialId != null).officialId') one
$$;
create function meeting_posts(minutes text) returns uuid[] language sql immutable as
$$
    select coalesce(array_agg(distinct (one #>> '{}')::uuid), '{}')
    from jsonb_path_query(minutes::jsonb, '$.*[*].postId ? (@ != null)') one
$$;
grant execute on function meeting_present, meeting_posts to ${app};
alter table meeting
    add present_ids uuid[] not null generated always as (meeting_present(minutes)) stored,
    add post_ids uuid[] not null generated always as (meeting_posts(minutes)) stored;
drop policy scoped on meeting;
call zeren_scope('meeting', 'unit_id',
    '(select zeren_me()) = any (meeting.present_ids)
     or exists (select 1 from tenure t where t.official_id = (select zeren_me()) and t.post_id = any (meeting.post_ids)
                and t.recorded_to is null
                and (t.valid_to is null or t.valid_to > coalesce(meeting.held_on, meeting.planned_for)))');
