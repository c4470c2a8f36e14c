-- Issues of units that are answered for. answered, reviews and proofs are documents of the row they belong to.
create table issue (
    id                 uuid primary key,
    version            bigint      not null,
    unit_id            uuid        not null,
    title              text        not null,
    description        text        not null,
    source             text        not null,
    act_on             date        not null,
    raised_on          date        not null,
    status             text        not null,
    answered           text        not null check (answered is json object),
    reviews            text        not null check (reviews is json object),
    proofs             text        not null check (proofs is json object),
    raised             text        not null check (raised is json object),
    ended              text check (ended is json object),
    check (act_on <= raised_on)
);
create index issue_by_unit on issue (unit_id, id);
create index issue_by_status on issue (status, id);
create index issue_by_day on issue (raised_on, unit_id);

-- One review for each sponsor of the day of the act. It is kept where the unit's leading body is managed, so that the unit
-- does not see its leader's review; the reviewed leader sees his own wherever he is now.
create table leadership_review (
    id                  uuid primary key,
    version             bigint      not null,
    issue_id            uuid        not null references issue,
    unit_id             uuid        not null,
    keeper_unit_id      uuid        not null,
    act_on              date        not null,
    sponsor_key         uuid        not null,
    kind                text        not null,
    status              text        not null,
    subject_post_id     uuid,
    subject_official_id uuid,
    subject_unit_id     uuid,
    subject_name        text        not null,
    subject_title       text,
    basis               text        not null check (basis is json object),
    explanation         text        not null check (explanation is json object),
    conclusions         text        not null check (conclusions is json object),
    opened              text        not null check (opened is json object),
    stated              text check (stated is json object),
    unique (issue_id, sponsor_key)
);
create index leadership_review_by_unit on leadership_review (unit_id, id);
create index leadership_review_by_official on leadership_review (subject_official_id, id);
create index leadership_review_by_status on leadership_review (status, id);
call zeren_scope('leadership_review', 'keeper_unit_id', 'subject_official_id = (select zeren_me())');

-- who answered on the day of the act sees the issue also when the unit is no longer in his sight
call zeren_scope('issue', 'unit_id',
    'exists (select 1 from leadership_review r where r.issue_id = issue.id and r.subject_official_id = (select zeren_me()))');

-- whoever sees the unit may open a review there, whether or not he may read it afterwards
create policy opened on leadership_review for insert
    with check (exists (select 1 from scope_tree t
                        where t.unit_id = leadership_review.unit_id and t.ancestor_id = any ((select zeren_roots())::uuid[])));
