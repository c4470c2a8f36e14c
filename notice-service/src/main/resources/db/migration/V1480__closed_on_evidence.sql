-- A 整改通知书 is closed on what was shown for its problems. What has given way to another card frees the period again
-- when that other is voided; while it is out, the other holds the period.
alter table notice
    add column closed_problems int not null default 0;

drop index notice_once;
create unique index notice_once on notice (kind, addressee_id, period)
    where (replaces is null or issued_at is not null) and besides is null
        and status not in ('REJECTED', 'VOIDED', 'REPLACED');
