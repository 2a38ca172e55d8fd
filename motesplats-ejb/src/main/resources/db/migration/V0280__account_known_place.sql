-- Where an account has been used with its password: hashes of a device's cookie and of network addresses.
-- Guesses from elsewhere slow these down no more. A trace, as login_throttle: not audited, removed when old.
create table known_place (
    account_id   bigint not null constraint fk_known_place_account references account on delete cascade,
    place        text not null,
    last_seen_at timestamptz not null,
    constraint pk_known_place primary key (account_id, place)
);
create index ix_known_place_last_seen on known_place (last_seen_at);
-- Until when the next guess of a series has to wait; null for what is counted by windows.
alter table login_throttle add column blocked_until timestamptz;
