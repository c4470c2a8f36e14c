-- What others record of a unit that may give cause for a card: open from its first day to the day it was settled. A visit
-- hangs on the leader's post, everything else on the unit.
create table matter (
    id         uuid primary key,
    kind       text not null,
    unit_id    uuid,
    post_id    uuid,
    since      date not null,
    due_on     date,
    settled_on date,
    code       text,
    score      numeric,
    full_score numeric,
    constraint of_a_unit_or_a_post check (num_nonnulls(unit_id, post_id) = 1),
    constraint a_signal_and_an_indicator_say_which check (kind not in ('SIGNAL', 'INDICATOR') or code is not null),
    constraint an_indicator_is_scored
        check (kind <> 'INDICATOR' or score is not null and full_score is not null and full_score > 0),
    constraint what_else_has_a_limit check (kind in ('SIGNAL', 'INDICATOR') or due_on is not null)
);
create index matter_by_unit on matter (unit_id, since) where unit_id is not null;
create index matter_by_post on matter (post_id, since) where post_id is not null;

grant select, insert, update, delete on matter to ${app};
