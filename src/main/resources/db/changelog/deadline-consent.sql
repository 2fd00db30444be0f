alter table extension_request
    -- what the committee said, where the city asks for its consent
    add column consented      boolean,
    add column consent_reason text,
    add column consented_on   date,
    add column consented_by   varchar(128),
    drop constraint granted_with_its_day,
    add constraint granted_with_its_day check ((state in ('GRANTED', 'CONSENTING')) = (granted_due is not null)),
    add constraint consent_with_its_day check ((consented is null) = (consented_on is null));
drop index one_open_extension_request;
create unique index one_open_extension_request on extension_request (proposal_id, unit, round)
    where state in ('ASKED', 'CONSENTING');
