-- What is open on a post that has ended is seen by whom it was handed to: by a keeper who may be of another unit. Each as one
-- probe a row, as in zeren_scope itself.
drop policy scoped on task_part;
call zeren_scope('task_part', 'unit_id',
    '(select true from scope_tree t where t.unit_id = task_part.lead_unit_id
             and t.ancestor_id = any ((select zeren_roots())::uuid[]) limit 1)
     or (select true from tenure t where t.official_id = (select zeren_me()) and t.recorded_to is null
                and t.post_id in (task_part.post_id, task_part.lead_post_id) limit 1)
     or (select true from handover h where h.to_official_id = (select zeren_me()) and h.post_id = task_part.post_id
                and h.status <> ''VOID'' limit 1)');
drop policy scoped on signal;
call zeren_scope('signal', 'keeper_unit_id',
    '(select true from tenure t where t.post_id = addressee_post_id and t.official_id = (select zeren_me())
             and t.recorded_to is null and (t.valid_to is null or t.valid_to > sent_on) limit 1)
     or (select true from handover h where h.to_official_id = (select zeren_me()) and h.post_id = addressee_post_id
                and h.status <> ''VOID'' and h.changed_on >= sent_on limit 1)');
