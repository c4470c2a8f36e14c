-- A hand-over opened in the place of one whose parties or day were corrected says which that was.
alter table handover add corrects_id uuid references handover;

-- Ended posts and units are few among all: those of the last year are found by these when who heads a unit is recorded.
create index post_ended on post (valid_to) where recorded_to is null and valid_to is not null;
create index unit_ended on unit (valid_to) where recorded_to is null and valid_to is not null;
