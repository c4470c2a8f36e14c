-- What is told to the office is told to nobody by name and to no unit.
create index delivery_inbox_of_office on delivery (tx, id)
    where channel = 'INBOX' and official_id is null and recipient = 'OFFICE';
-- What waits for a step on the issuing side, the latest of a kind and status first.
create index notice_waiting on notice (status, kind, id)
    where status in ('DRAFT','REVIEWED','SIGNED','RECALLED','FEEDBACK_SUBMITTED','UNDER_VERIFICATION','EXTENSION_REQUESTED');
