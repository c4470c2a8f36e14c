-- A unit has one 督办卡 a month. A second one names the first, and the signer says why.
alter table notice
    add column besides uuid,
    add constraint only_a_supervision_card_stands_beside check (besides is null or kind = 'SUPERVISION_CARD'),
    add constraint a_second_is_signed_with_a_reason check (besides is null or signed_at is null or signed_note is not null);

drop index notice_once;
create unique index notice_once on notice (kind, addressee_id, period)
    where replaces is null and besides is null and status not in ('REJECTED', 'VOIDED');
