--liquibase formatted sql

--changeset assignment:1
create table handling_unit (
    id                 bigint generated always as identity primary key,
    proposal_id        varchar(64) not null references proposal,
    unit               varchar(32) not null,
    role               varchar(16) not null,
    state              varchar(20) not null,
    assigned_on        date        not null,
    entered_on         date        not null,
    acknowledged_on    date,
    return_reason      text,
    return_statement   text,
    return_decision    text,
    round              integer     not null,
    section            varchar(32),
    drafter            varchar(64),
    nomination         text,
    instruction        text
);
-- a unit may get a case again after returning it, but holds it once at a time
create unique index unit_holds_case_once on handling_unit (proposal_id, unit)
    where state not in ('RETURNED', 'REASSIGNED');
create unique index one_lead_per_case on handling_unit (proposal_id)
    where role = 'LEAD' and state not in ('RETURNED', 'REASSIGNED');

--changeset assignment:2
-- what was withdrawn, returned or reassigned before the deadlines knew of it
update deadline set dropped_on = current_date
where met_on is null
  and (exists (select from proposal where proposal.id = proposal_id and proposal.state = 'WITHDRAWN')
    or exists (select from handling_unit held where held.proposal_id = deadline.proposal_id and held.unit = deadline.unit)
      and not exists (
        select from handling_unit held where held.proposal_id = deadline.proposal_id and held.unit = deadline.unit
          and held.state not in ('RETURNED', 'REASSIGNED')));

--changeset assignment:3
-- what a proposal asks for, taken apart at 拟办
create table proposal_point (
    handling_unit_id bigint       not null references handling_unit,
    position         integer      not null,
    text             varchar(200) not null,
    primary key (handling_unit_id, position)
);
