-- Logging in: which sessions still hold, and who guesses too often.

alter table account add column session_epoch integer not null default 0;
alter table account_token add column last_used_on date;
alter table account_token add constraint ck_account_token_api check ((kind = 'API') = (permissions is not null and name is not null));
create index ix_account_token_person on account_token (person_id, kind);

-- One row for each account and each address that failed lately; counted before a password is hashed.
create table login_throttle (
    key          text constraint pk_login_throttle primary key,
    attempts     integer not null,
    window_start timestamptz not null
);
