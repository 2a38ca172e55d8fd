-- A key for a program reads; it changes things only if its owner said so when it was made.
alter table account_token add column may_write boolean not null default false;
alter table account_token add constraint ck_account_token_may_write check (kind = 'API' or not may_write);
