-- Logging in: which sessions still hold, who guesses too often, and whether this database is a demo.

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

-- Set once, at first start: a demo never runs on real data, and real work never on a demo's.
create table installation (
    only_row boolean primary key default true constraint ck_installation_one check (only_row),
    demo     boolean not null
);
revoke update, delete on installation from "${app_user}";
select audit_table('installation');
