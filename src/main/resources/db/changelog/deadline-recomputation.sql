create table recomputation (
    id           bigint generated always as identity primary key,
    cause        varchar(200) not null,
    requested_by varchar(128) not null,
    requested_at timestamptz  not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    failed       text         not null default ''
);
create table recomputation_move (
    id               bigint generated always as identity primary key,
    recomputation_id bigint      not null references recomputation,
    proposal_id      varchar(64) not null,
    unit             varchar(32) not null,
    round            integer     not null,
    step             varchar(32) not null,
    recipient_id     bigint,
    due_from         date        not null,
    due_to           date        not null,
    was_provisional  boolean     not null,
    provisional      boolean     not null
);
create index recomputation_move_of_recomputation on recomputation_move (recomputation_id);
create index deadline_running on deadline (proposal_id) where met_on is null and dropped_on is null;
