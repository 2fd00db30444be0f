--liquibase formatted sql

--changeset document:1
create table document (
    id           bigint generated always as identity primary key,
    proposal_id  varchar(64) not null references proposal,
    unit         varchar(32) not null,
    round        integer     not null,
    recipient_id bigint,
    kind         varchar(32) not null,
    format       varchar(8)  not null,
    hash         varchar(64)    not null references stored_file,
    rendered_at  timestamptz not null,
    voided_at    timestamptz
);
create unique index one_document_in_force on document (proposal_id, unit, round, recipient_id, kind, format)
    nulls not distinct where voided_at is null;

--changeset document:11
create table letter_preview (
    proposal_id varchar(64) not null references proposal,
    unit        varchar(32) not null,
    round       integer     not null,
    key         varchar(64) not null,
    pages       integer     not null,
    pdf         bytea       not null,
    made_at     timestamptz not null,
    primary key (proposal_id, unit, round, key)
);
create index letter_preview_by_age on letter_preview (made_at);

--changeset document:several-of-a-kind
alter table document add column sequence integer not null default 1;
drop index one_document_in_force;
create unique index one_document_in_force on document (proposal_id, unit, round, recipient_id, kind, format, sequence)
    nulls not distinct where voided_at is null;

--changeset document:paper-templates
-- an office's own templates, the last entry of a name in force; without hash the packaged one is again
create table paper_template (
    id         bigint generated always as identity primary key,
    name       varchar(40) not null,
    hash       varchar(64) references stored_file,
    changed_by varchar(100) not null,
    changed_at timestamptz not null
);
create index paper_template_by_name on paper_template (name, id);
