-- A link by which a calendar program reads the days of one person, until that person ends it.
alter table account_token drop constraint ck_account_token_kind;
alter table account_token add constraint ck_account_token_kind
    check (kind in ('INVITATION', 'RESET', 'FIRST_ADMINISTRATOR', 'API', 'CALENDAR'));
