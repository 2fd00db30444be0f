--liquibase formatted sql

--changeset process:1
-- No reference to the engine's tables: a form outlives its task.
create table task_form (
    task_id     varchar(64) primary key,
    proposal_id varchar(64) not null references proposal,
    task        varchar(64) not null,
    revision    integer     not null,
    content     text        not null,
    saved_by    varchar(64) not null,
    saved_at    timestamptz not null
);
create index task_form_of_proposal on task_form (proposal_id);

--changeset process:2
alter table task_form add column saved_by_id varchar(64);

--changeset process:3
alter table task_form add column unit varchar(32);
