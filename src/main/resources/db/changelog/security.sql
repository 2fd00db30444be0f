--liquibase formatted sql

--changeset security:1
create table failed_login (
    subject      varchar(160) primary key,
    failures     integer      not null,
    last_failure timestamptz  not null
);
create index failed_login_by_age on failed_login (last_failure);
