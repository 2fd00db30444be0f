--liquibase formatted sql

--changeset drafting:1
create table contact (
    id          bigint generated always as identity primary key,
    proposal_id varchar(64)  not null references proposal,
    unit        varchar(32)  not null,
    round       integer      not null,
    phase       varchar(16)  not null,
    manner      varchar(16)  not null,
    held_on     date         not null,
    place       varchar(200),
    proposer    varchar(100),
    participants varchar(500),
    summary     text         not null,
    record      varchar(36)  references attachment,
    entered_by  varchar(64)  not null
);
create index contact_of_round on contact (proposal_id, unit, round);

create table reply_draft (
    id               bigint generated always as identity primary key,
    proposal_id      varchar(64) not null references proposal,
    unit             varchar(32) not null,
    round            integer     not null,
    working_text     text        not null,
    result_class     varchar(8),
    publicity        varchar(16),
    publicity_reason text,
    sent_back_from   varchar(16),
    revision         integer     not null,
    unique (proposal_id, unit, round)
);
create table draft_promise (
    draft_id bigint  not null references reply_draft,
    position integer not null,
    text     text    not null,
    due_on   date    not null,
    primary key (draft_id, position)
);
create table draft_version (
    id          bigint generated always as identity primary key,
    proposal_id varchar(64)  not null,
    unit        varchar(32)  not null,
    round       integer      not null,
    number      integer      not null,
    step        varchar(16)  not null,
    author_id   varchar(64)  not null,
    author_name varchar(100) not null,
    body        text         not null,
    written_at  timestamptz  not null,
    unique (proposal_id, unit, round, number)
);

--changeset drafting:comment-templates
create table comment_template (
    id          bigint generated always as identity primary key,
    official_id varchar(64)  not null,
    text        varchar(200) not null,
    unique (official_id, text)
);

--changeset drafting:11
create table enclosure (
    proposal_id varchar(64)  not null references proposal,
    unit        varchar(32)  not null,
    round       integer      not null,
    position    integer      not null,
    title       varchar(100) not null,
    attachment  varchar(36)  not null references attachment,
    primary key (proposal_id, unit, round, position)
);

--changeset drafting:12
create table phrase (
    id       bigint generated always as identity primary key,
    unit     varchar(32)   not null,
    text     varchar(2000) not null,
    added_by varchar(64)   not null,
    added_at timestamptz   not null,
    unique (unit, text)
);

--changeset drafting:13
alter table draft_version add column set_aside boolean not null default false;

--changeset drafting:edition
-- 0 the reply itself, from 1 on its corrections (更正), each with a text of its own
alter table reply_draft add column edition integer not null default 0;
alter table reply_draft drop constraint reply_draft_proposal_id_unit_round_key;
alter table reply_draft add unique (proposal_id, unit, round, edition);
alter table draft_version add column edition integer not null default 0;
alter table draft_version drop constraint draft_version_proposal_id_unit_round_number_key;
alter table draft_version add unique (proposal_id, unit, round, edition, number);
alter table enclosure add column edition integer not null default 0;
alter table enclosure drop constraint enclosure_pkey;
alter table enclosure add primary key (proposal_id, unit, round, edition, position);
