alter table deadline
    add column entered_on       date,
    add column ladder_interval  integer      not null default 0,
    add column ladder_audiences varchar(500) not null default '';
-- what was opened before may be late already: its overdue rungs count from its due date
update deadline set entered_on = due;
alter table deadline alter column entered_on set not null;
alter table deadline_rung
    add column level    varchar(16)  not null default 'NOTICE',
    add column audience varchar(200) not null default '';
update deadline_rung set level = 'DUE_SOON' where name like '%预警';
update deadline_rung set level = 'OVERDUE' where name like '逾期催办%';
-- replies that were running before go on being chased
update deadline set ladder_interval = 5,
    ladder_audiences = 'DRAFTER,HEAD,DEPUTY,SIGNER;DRAFTER,HEAD,DEPUTY,SIGNER,SUPERVISION'
    where step = 'REPLY' and met_on is null;
update deadline_rung set audience = 'DRAFTER,HEAD,OFFICE' where name = '第一次预警';
update deadline_rung set audience = 'DRAFTER,HEAD,OFFICE,DEPUTY' where name = '第二次预警';
update deadline_rung set audience = 'DRAFTER,HEAD,DEPUTY,SIGNER' where name = '逾期催办';
update deadline_rung set audience = 'OFFICE' where name in ('签收提醒', '反馈提醒');
