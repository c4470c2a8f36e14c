-- What was voided with its notice may be listed anew when the notice is issued again.
alter table rectification drop constraint rectification_origin_id_unit_id_key;
create unique index rectification_once on rectification (origin_id, unit_id) where status <> 'VOIDED';
