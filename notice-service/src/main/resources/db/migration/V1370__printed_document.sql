-- Every file a notice has left the house in: what tells it from others. Only a sealed file is kept itself, for it can't be
-- made a second time.
create table printed_document (
    sha256      text primary key,
    code        text        not null,
    digest      text        not null,
    format      text        not null,
    notice_id   uuid        not null,
    unit_id     uuid        not null,
    official_id uuid,
    printed_as  text        not null,
    printed_at  timestamptz not null,
    sealed      bytea
);
create index printed_document_by_code on printed_document (code, printed_at, sha256);
create unique index printed_document_sealed_once on printed_document (code) where sealed is not null;

-- those who see the notice
call zeren_scope('printed_document', 'unit_id', 'official_id = zeren_me()');
