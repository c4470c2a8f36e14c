-- Editions of every policy from number 2 on; number 1 comes with the code. Only ever added: an old derivation is explained by
-- the edition it names. Nothing in a content is about a person or a case.
create table policy_edition (
    name           text        not null,
    number         int         not null check (number > 1),
    id             uuid        not null unique,
    committee_code text,
    valid_from     date        not null,
    content        text        not null check (content is json object),
    clause         text        not null,
    set_by         text        not null,
    set_at         timestamptz not null,
    primary key (name, number)
);
grant select, insert on policy_edition to ${app};
