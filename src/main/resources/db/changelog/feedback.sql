--liquibase formatted sql

--changeset feedback:1
create table feedback (
    recipient_id bigint primary key references recipient,
    state        varchar(16) not null check (state in ('EXPECTED', 'RETURNED', 'LAPSED')),
    asked_on     date
);
create table feedback_form (
    id                bigint generated always as identity primary key,
    recipient_id      bigint      not null references feedback,
    received_on       date        not null,
    reply_received_on date,
    phone             varchar(64),
    leadership        varchar(8) check (leadership in ('GOOD', 'FAIR', 'POOR')),
    communication     varchar(8) check (communication in ('GOOD', 'FAIR', 'POOR')),
    quality           varchar(8) check (quality in ('GOOD', 'FAIR', 'POOR')),
    implementation    varchar(8) check (implementation in ('GOOD', 'FAIR', 'POOR')),
    satisfaction      varchar(24) check (satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED')),
    opinion           varchar(4000),
    signed            boolean     not null,
    signed_on         date,
    scan              varchar(36) references attachment,
    late              boolean     not null,
    recorded_at       timestamptz not null,
    complete          boolean,
    comment           varchar(1000),
    verified_by       varchar(500),
    forwarded_on      date
);
create index feedback_form_of_recipient on feedback_form (recipient_id, id);

--changeset feedback:2
alter table feedback_form add column signer varchar(100);
alter table feedback_form add constraint signer_of_a_signature check (signer is null or signed);
create table unusable_form (
    id           bigint generated always as identity primary key,
    recipient_id bigint       not null references feedback,
    received_on  date         not null,
    fault        varchar(16)  not null check (fault in ('UNREADABLE', 'OTHER_CASE')),
    note         varchar(500) not null,
    scan         varchar(36) references attachment
);
create index unusable_form_of_recipient on unusable_form (recipient_id);

--changeset feedback:3
alter table feedback_form add column entered_by varchar(100);
drop index feedback_form_of_recipient;
create index feedback_form_of_recipient on feedback_form (recipient_id, received_on, id);

--changeset feedback:online-forms
alter table feedback_form add column online boolean not null default false;
alter table feedback_form add constraint no_paper_of_an_online_form check (not online or scan is null);
-- What a proposer has filled in on his page so far, until he hands it in.
create table half_filled_form (
    recipient_id bigint primary key references recipient,
    content      text        not null,
    saved_at     timestamptz not null
);

--changeset feedback:decisions
-- the last round ended 不满意, and 督查局 said how the case goes on
create table dissatisfaction_decision (
    id          bigint generated always as identity primary key,
    proposal_id varchar(64)  not null references proposal,
    unit        varchar(32)  not null,
    round       integer      not null check (round > 0),
    decision    varchar(16)  not null check (decision in ('ANOTHER_ROUND', 'CLOSE')),
    reason      text         not null,
    instruction text,
    decided_on  date         not null,
    decided_by  varchar(128) not null,
    constraint one_decision_per_round unique (proposal_id, unit, round)
);

--changeset feedback:configured-ratings
-- A line of a form with the words that were printed on it, for a city may come to ask something else.
create table form_rating (
    form_id        bigint      not null references feedback_form,
    position       integer     not null check (position >= 0),
    dimension      varchar(32) not null,
    dimension_name varchar(32) not null,
    level          varchar(32),
    level_name     varchar(32),
    primary key (form_id, position),
    constraint one_line_per_dimension unique (form_id, dimension),
    constraint named_level check ((level is null) = (level_name is null))
);
insert into form_rating (form_id, position, dimension, dimension_name, level, level_name)
select form.id, line.position, line.dimension, line.name, lower(line.level),
       case line.level when 'GOOD' then '好' when 'FAIR' then '较好' when 'POOR' then '差' end
from feedback_form form
cross join lateral (values
    (0, 'leadership', '领导重视', form.leadership),
    (1, 'communication', '沟通情况', form.communication),
    (2, 'quality', '答复质量', form.quality),
    (3, 'implementation', '落实情况', form.implementation)) as line (position, dimension, name, level);
alter table feedback_form drop column leadership, drop column communication, drop column quality, drop column implementation;
update half_filled_form
set content = (content::jsonb - 'leadership' - 'communication' - 'quality' - 'implementation'
    || jsonb_build_object('ratings', jsonb_strip_nulls(jsonb_build_object(
        'leadership', lower(content::jsonb ->> 'leadership'),
        'communication', lower(content::jsonb ->> 'communication'),
        'quality', lower(content::jsonb ->> 'quality'),
        'implementation', lower(content::jsonb ->> 'implementation')))))::text;
