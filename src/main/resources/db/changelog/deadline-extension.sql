create table extension_request (
    id          bigint generated always as identity primary key,
    proposal_id varchar(64)  not null,
    unit        varchar(32)  not null,
    round       integer      not null,
    due_before  date         not null,
    due_on      date         not null,
    reason      text         not null,
    asked_on    date         not null,
    asked_by    varchar(128) not null,
    state       varchar(16)  not null,
    granted_due date,
    decision    text,
    decided_on  date,
    decided_by  varchar(128),
    applied     boolean      not null default false,
    constraint asked_for_later check (due_on > due_before),
    constraint granted_with_its_day check ((state = 'GRANTED') = (granted_due is not null))
);
create index extension_request_of_proposal on extension_request (proposal_id);
create unique index one_open_extension_request on extension_request (proposal_id, unit, round) where state = 'ASKED';
alter table deadline
    -- the day granted by an extension, which no new calendar moves
    add column granted_due date,
    -- withdrawn, returned or reassigned: it does not run any more, though nothing was done by it
    add column dropped_on  date,
    -- the term it was counted by, as JSON
    add column term        text;
