-- Numbers of a series set aside for papers that are not kept here. Each is one of the series for good: what became of it
-- explains why no notice bears it.
create table reserved_number (
    id                   uuid primary key,
    version              bigint      not null,
    status               text        not null,
    doc_no_issuer_code   text        not null,
    doc_no_year          int         not null,
    doc_no_seq           int         not null,
    reserved_by          text        not null,
    reserved_official_id uuid,
    reserved_at          timestamptz not null,
    reserved_note        text        not null,
    settled_by           text,
    settled_official_id  uuid,
    settled_at           timestamptz,
    settled_note         text,
    unique (doc_no_issuer_code, doc_no_year, doc_no_seq),
    check ((status = 'RESERVED') = (settled_at is null))
);
grant select, insert, update on reserved_number to ${app};
