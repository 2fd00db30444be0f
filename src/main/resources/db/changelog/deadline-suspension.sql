create table suspension (
    id           bigint generated always as identity primary key,
    proposal_id  varchar(64)  not null,
    unit         varchar(32)  not null,
    round        integer      not null,
    from_on      date         not null,
    reason       text         not null,
    entered_on   date         not null,
    suspended_by varchar(128) not null,
    until_on     date,
    ended_by     varchar(128),
    due_before   date         not null,
    due_after    date,
    constraint goes_on_after_it_stopped check (until_on >= from_on),
    constraint ended_with_its_day check ((until_on is null) = (due_after is null))
);
create index suspension_of_proposal on suspension (proposal_id);
create unique index one_running_suspension on suspension (proposal_id, unit, round) where until_on is null;
alter table deadline
    -- since when its clock stands still, null while it runs
    add column suspended_since        date,
    -- for how many days it has stood still since the anchor, and how many of them an extension has already taken into account
    add column suspended_days         integer not null default 0,
    add column suspended_before_grant integer not null default 0;
