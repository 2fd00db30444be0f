create table calendar_year (
    year      integer      primary key,
    loaded_by varchar(100) not null,
    loaded_at timestamptz  not null
);
-- the notices whose days came with the first changeset
insert into calendar_year select year, '系统', now() from generate_series(2018, 2026) as year;
