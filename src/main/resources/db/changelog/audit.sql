--liquibase formatted sql

--changeset audit:1 splitStatements:false
create table audit_entry (
    id            bigint generated always as identity primary key,
    proposal_id   varchar(64),
    unit          varchar(32),
    round         integer,
    verb          varchar(32)   not null,
    business_date date          not null,
    what          text          not null,
    reason        text,
    official_id   varchar(64)   not null,
    official_name varchar(100)  not null,
    on_behalf_of  varchar(64),
    entered_at    timestamptz   not null
);
create index audit_entry_of_proposal on audit_entry (proposal_id, id);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only';
end $$;
create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change_of_audit();

--changeset audit:edition
-- 0 the reply itself, from 1 on its corrections (更正)
alter table audit_entry add column edition integer not null default 0;
