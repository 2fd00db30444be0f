--liquibase formatted sql

--changeset signoff:1
create table sign_off (
    id            bigint generated always as identity primary key,
    proposal_id   varchar(64)  not null references proposal,
    unit          varchar(32)  not null,
    round         integer      not null,
    signed_by     varchar(100) not null,
    signed_on     date         not null,
    paper_scan    varchar(36)  references attachment,
    result_class  varchar(8)   not null,
    document_date date,
    sealed_on     date,
    sealed_scan   varchar(36)  references attachment,
    unique (proposal_id, unit, round)
);
-- the register: what a unit's next number of a word and year is
create table number_register (
    unit          varchar(32) not null,
    word          varchar(32) not null,
    year          integer     not null,
    next_sequence integer     not null check (next_sequence > 0),
    primary key (unit, word, year)
);
create table document_number (
    id          bigint generated always as identity primary key,
    unit        varchar(32)  not null,
    word        varchar(32)  not null,
    year        integer      not null,
    sequence    integer      not null,
    state       varchar(16)  not null,
    proposal_id varchar(64)  references proposal,
    round       integer,
    reason      text,
    issued_at   timestamptz  not null,
    unique (unit, word, year, sequence),
    check (state <> 'ISSUED' or (proposal_id is not null and round is not null)),
    check (state = 'ISSUED' or reason is not null)
);
create unique index one_valid_number_per_round on document_number (proposal_id, unit, round) where state = 'ISSUED';

--changeset signoff:correction
alter table sign_off add column edition integer not null default 0;
alter table sign_off drop constraint sign_off_proposal_id_unit_round_key;
alter table sign_off add unique (proposal_id, unit, round, edition);
alter table document_number add column edition integer not null default 0;
drop index one_valid_number_per_round;
create unique index one_valid_number_per_letter on document_number (proposal_id, unit, round, edition)
    where state = 'ISSUED';
create table correction (
    id               bigint generated always as identity primary key,
    proposal_id      varchar(64)  not null references proposal,
    unit             varchar(32)  not null,
    round            integer      not null,
    edition          integer      not null check (edition > 0),
    corrects_edition integer      not null check (corrects_edition < edition),
    own_number       boolean      not null,
    reason           text         not null,
    asked_on         date         not null,
    asked_by         varchar(100) not null,
    state            varchar(16)  not null check (state in ('RUNNING', 'DISPATCHED', 'ABANDONED')),
    ended_on         date,
    end_reason       text,
    unique (proposal_id, unit, round, edition),
    constraint only_what_ended_has_an_end check ((state = 'RUNNING') = (ended_on is null)),
    constraint giving_up_needs_a_reason check (state <> 'ABANDONED' or end_reason is not null)
);
create unique index one_running_correction on correction (proposal_id, unit) where state = 'RUNNING';
