--liquibase formatted sql

--changeset publication:1
create table publication (
    id             bigint generated always as identity primary key,
    proposal_id    varchar(64) not null references proposal,
    unit           varchar(32) not null,
    round          integer     not null,
    edition        integer     not null,
    state          varchar(16) not null,
    reason         text,
    replied_on     date,
    -- name of the letter in public addresses; a correction inherits it
    public_key     varchar(32),
    -- what the public reads, personal data taken out
    kind           varchar(16),
    meeting        varchar(64),
    number         text,
    title          text,
    proposers      text,
    unit_name      text,
    result_meaning text,
    copy           jsonb,
    -- what was taken out, for officials
    maskings       jsonb       not null,
    published_at   timestamptz,
    withdrawn_at   timestamptz,
    unique (proposal_id, unit, round, edition),
    constraint published_as_a_whole
        check (state <> 'PUBLISHED' or (public_key is not null and copy is not null and published_at is not null)),
    constraint withheld_with_reason check (state not in ('WITHHELD', 'WITHDRAWN') or reason is not null)
);
create unique index published_under_its_key on publication (public_key) where state = 'PUBLISHED';
create index published_in_order on publication (replied_on desc, id desc) where state = 'PUBLISHED';
