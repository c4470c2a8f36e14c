-- How an official can be reached. Addresses are sealed by the service; the database never sees one.
create table contact (
    official_id uuid primary key,
    version     bigint      not null,
    unit_id     uuid        not null,
    liaison     boolean     not null,
    office      boolean     not null,
    language    text        not null,
    email       text,
    mobile      text,
    gov_im      text,
    set_by      text        not null,
    set_at      timestamptz not null
);
create index contact_by_unit on contact (unit_id, official_id);
create index contact_of_office on contact (official_id) where office;

call zeren_scope('contact', 'unit_id', 'official_id = zeren_me()');
