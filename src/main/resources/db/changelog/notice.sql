--liquibase formatted sql

--changeset notice:1
create table message (
    id          bigint generated always as identity primary key,
    official_id varchar(64)  not null,
    sent_at     timestamptz  not null,
    proposal_id varchar(64),
    text        text         not null,
    link        varchar(500),
    read_at     timestamptz
);
create index message_of_official on message (official_id, id desc);
create index unread_message_of_official on message (official_id) where read_at is null;

-- The outbox: what leaves the house by e-mail or another channel, and who could not be told.
create table outgoing_notice (
    id            bigint generated always as identity primary key,
    channel       varchar(16)  not null,
    official_id   varchar(64),
    official_name varchar(100),
    address       varchar(320),
    proposal_id   varchar(64),
    subject       varchar(300) not null,
    text          text         not null,
    created_at    timestamptz  not null,
    state         varchar(16)  not null check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'NOBODY')),
    attempts      integer      not null default 0,
    next_at       timestamptz,
    fault         text,
    sent_at       timestamptz,
    constraint waiting_notice_has_its_time check ((state = 'WAITING') = (next_at is not null)),
    constraint sent_notice_has_its_time check ((state = 'SENT') = (sent_at is not null))
);
create index waiting_notice on outgoing_notice (next_at, id) where state = 'WAITING';

--changeset notice:2
create table reminder_register (
    year          integer primary key,
    next_sequence integer not null
);
create table reminder (
    id           bigint generated always as identity primary key,
    year         integer      not null,
    sequence     integer      not null,
    proposal_id  varchar(64)  not null,
    unit         varchar(32)  not null,
    round        integer      not null,
    step         varchar(32)  not null,
    recipient_id bigint,
    rung         varchar(32),
    level        varchar(16)  not null,
    text         text         not null,
    due          date,
    issued_on    date         not null,
    issued_by    varchar(64)  not null,
    issuer_name  varchar(100) not null,
    issued_at    timestamptz  not null,
    constraint one_reminder_per_number unique (year, sequence)
);
create index reminder_of_proposal on reminder (proposal_id, id);
create unique index one_reminder_per_rung on reminder (proposal_id, unit, round, step, recipient_id, rung, due)
    nulls not distinct where rung is not null;
create table reminder_told (
    reminder_id   bigint       not null references reminder,
    official_id   varchar(64)  not null,
    official_name varchar(100) not null,
    audience      varchar(16)  not null,
    told_at       timestamptz  not null,
    primary key (reminder_id, official_id)
);

--changeset notice:3
-- Whoever inserts the day makes its digests; a second node finds it taken.
create table digest_day (
    day     date primary key,
    made_at timestamptz not null,
    mails   integer
);

--changeset notice:4
-- An undelivered notice that somebody has dealt with in another way: it stays on record and is not tried again.
alter table outgoing_notice add column dismissed_at timestamptz;
alter table outgoing_notice add column dismissed_by varchar(100);
alter table outgoing_notice add constraint dismissed_notice_is_undelivered
    check (dismissed_at is null or (state in ('GIVEN_UP', 'NOBODY') and dismissed_by is not null));
create index undelivered_notice on outgoing_notice (id desc) where dismissed_at is null and state <> 'SENT';
