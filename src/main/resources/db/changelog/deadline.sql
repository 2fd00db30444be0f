create table deadline (
    id           bigint generated always as identity primary key,
    proposal_id  varchar(64)  not null,
    unit         varchar(32)  not null,
    round        integer      not null,
    step         varchar(32)  not null,
    recipient_id bigint,
    anchor       date         not null,
    due          date         not null,
    provisional  boolean      not null,
    explanation  text         not null,
    met_on       date,
    constraint one_deadline_per_step unique nulls not distinct (proposal_id, unit, round, step, recipient_id)
);
create table deadline_rung (
    deadline_id bigint      not null references deadline,
    name        varchar(32) not null,
    on_date     date        not null,
    recorded_at timestamptz,
    primary key (deadline_id, name)
);
