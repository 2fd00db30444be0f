--liquibase formatted sql

--changeset dispatch:1
create table dispatch (
    id          bigint generated always as identity primary key,
    proposal_id varchar(64) not null references proposal,
    unit        varchar(32) not null,
    round       integer     not null check (round > 0),
    sealed_on   date        not null,
    replied_on  date,
    constraint one_dispatch_per_round unique (proposal_id, unit, round)
);
create table recipient (
    id              bigint generated always as identity primary key,
    dispatch_id     bigint       not null references dispatch,
    role            varchar(16)  not null check (role in ('ADDRESSEE', 'COPY')),
    position        integer      not null check (position > 0),
    name            varchar(100) not null,
    channel         varchar(16)  not null check (channel in ('EMAIL', 'POST', 'IN_PERSON')),
    address         varchar(200),
    email           varchar(200),
    count           integer      not null check (count > 0),
    delivered_on    date,
    tracking_number varchar(64),
    constraint one_recipient_per_position unique (dispatch_id, role, position),
    constraint email_needs_an_address check (channel <> 'EMAIL' or email is not null),
    constraint copies_go_on_paper check (role <> 'COPY' or channel <> 'EMAIL'),
    constraint posted_reply_is_traceable
        check (delivered_on is null or role <> 'ADDRESSEE' or channel <> 'POST' or tracking_number is not null)
);
create table dispatch_attempt (
    id           bigint generated always as identity primary key,
    recipient_id bigint       not null references recipient,
    email        varchar(200) not null,
    state        varchar(16)  not null check (state in ('SENDING', 'SENT', 'FAILED')),
    started_at   timestamptz  not null,
    settled_at   timestamptz,
    answer       varchar(500),
    constraint sending_is_not_settled check ((state = 'SENDING') = (settled_at is null))
);
-- No second mail while one is under way or has been taken.
create unique index one_mail_per_recipient on dispatch_attempt (recipient_id) where state in ('SENDING', 'SENT');

--changeset dispatch:2
alter table recipient add column receipt varchar(36) references attachment;
alter table recipient add column returned_on date;
alter table recipient drop constraint posted_reply_is_traceable;
-- A letter that came back may have left by another way than it will go.
alter table recipient add constraint posted_reply_is_traceable
    check (delivered_on is null or returned_on is not null or role <> 'ADDRESSEE' or channel <> 'POST'
           or tracking_number is not null);
alter table recipient add constraint only_what_left_comes_back check (returned_on is null or delivered_on is not null);
alter table dispatch_attempt drop constraint dispatch_attempt_state_check;
alter table dispatch_attempt
    add constraint state_is_known check (state in ('SENDING', 'SENT', 'FAILED', 'BOUNCED'));
create table returned_letter (
    id              bigint generated always as identity primary key,
    recipient_id    bigint       not null references recipient,
    delivered_on    date         not null,
    channel         varchar(16)  not null check (channel in ('EMAIL', 'POST', 'IN_PERSON')),
    destination     varchar(200),
    tracking_number varchar(64),
    returned_on     date         not null check (returned_on >= delivered_on),
    reason          varchar(200) not null
);
create index returned_letter_of_recipient on returned_letter (recipient_id);

--changeset dispatch:form-tokens
-- Keys to the addressees' own pages; what opens a page stands on their papers and in their mails only.
create table form_token (
    hash         varchar(64) primary key,
    recipient_id bigint      not null references recipient,
    given_at     timestamptz not null,
    revoked_at   timestamptz
);
create index form_token_of_recipient on form_token (recipient_id);

--changeset dispatch:edition
alter table dispatch add column edition integer not null default 0;
alter table dispatch drop constraint one_dispatch_per_round;
alter table dispatch add constraint one_dispatch_per_letter unique (proposal_id, unit, round, edition);
-- The 办复日 is that of the reply itself.
alter table dispatch add constraint corrections_reply_nothing check (edition = 0 or replied_on is null);

--changeset dispatch:envelope-of-a-returned-letter
alter table returned_letter add column scan varchar(36) references attachment;
