--liquibase formatted sql

--changeset commitment:1
create table commitment (
    id          bigint generated always as identity primary key,
    proposal_id varchar(64)   not null references proposal,
    unit        varchar(32)   not null,
    round       integer       not null,
    position    integer       not null check (position > 0),
    text        text          not null,
    due_on      date          not null,
    state       varchar(16)   not null check (state in ('OPEN', 'FULFILLED', 'MISSED')),
    constraint one_commitment_per_position unique (proposal_id, unit, round, position)
);
