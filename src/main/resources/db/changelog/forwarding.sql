--liquibase formatted sql

--changeset forwarding:1
create table forwarding (
    id           bigint generated always as identity primary key,
    form_id      bigint      not null references feedback_form,
    recipient_id bigint      not null references recipient,
    proposal_id  varchar(64) not null references proposal,
    unit         varchar(32) not null,
    round        integer     not null,
    forwarded_on date        not null,
    constraint one_forwarding_per_form unique (form_id)
);
create index forwarding_of_proposal on forwarding (proposal_id, id);
create table forwarding_receipt (
    id            bigint generated always as identity primary key,
    forwarding_id bigint      not null references forwarding,
    receiver      varchar(32) not null check (receiver in ('committee', 'supervision')),
    received_on   date,
    received_by   varchar(100),
    constraint one_receipt_per_receiver unique (forwarding_id, receiver),
    constraint receipt_names_day_and_person check ((received_on is null) = (received_by is null))
);

--changeset forwarding:2
-- every call of the committee to a proposer about a form that was forwarded
create table call_back (
    id            bigint generated always as identity primary key,
    forwarding_id bigint       not null references forwarding,
    called_on     date         not null,
    reached       boolean      not null,
    confirms      boolean,
    note          text,
    called_by     varchar(100) not null,
    recorded_at   timestamptz  not null,
    constraint who_is_reached_confirms_or_not check (reached = (confirms is not null)),
    constraint who_does_not_confirm_says_why check (confirms is null or confirms or note is not null)
);
create index forwarding_of_recipient on forwarding (recipient_id, id);
create index call_back_of_forwarding on call_back (forwarding_id, id);
