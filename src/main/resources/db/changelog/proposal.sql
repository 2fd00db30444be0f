--liquibase formatted sql

--changeset proposal:1
create table proposal (
    id            varchar(64)  primary key,
    kind          varchar(16)  not null,
    committee     integer      not null,
    session       integer      not null,
    number        varchar(32)  not null,
    title         varchar(200) not null,
    category      varchar(64),
    key_proposal  boolean      not null,
    content       text,
    registered_on date         not null,
    state         varchar(16)  not null,
    unique (kind, committee, session, number)
);
create table proposer (
    proposal_id varchar(64)  not null references proposal,
    position    integer      not null,
    name        varchar(100) not null,
    type        varchar(16)  not null,
    telephone   varchar(64),
    address     varchar(200),
    email       varchar(200),
    primary key (proposal_id, position)
);
create table stored_file (
    hash    varchar(64) primary key,
    content bytea    not null
);
create table attachment (
    id           varchar(36)  primary key,
    file_name    varchar(255) not null,
    content_type varchar(100) not null,
    size         bigint       not null,
    hash         varchar(64)  not null references stored_file,
    uploaded_by  varchar(64)  not null,
    uploaded_at  timestamptz  not null
);

--changeset proposal:2
create table proposal_attachment (
    id          bigint generated always as identity primary key,
    proposal_id varchar(64) not null references proposal,
    attachment  varchar(36) not null references attachment,
    unique (proposal_id, attachment)
);
