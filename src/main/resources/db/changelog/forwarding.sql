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
