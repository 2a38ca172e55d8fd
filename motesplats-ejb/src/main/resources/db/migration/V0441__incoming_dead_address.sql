-- Addresses that mails come back from. A person with another address has nothing to do with it any more.
create table dead_address (
    id            bigint constraint pk_dead_address primary key,
    version       integer not null,
    address       text not null constraint uq_dead_address unique,
    return_reason text not null constraint ck_dead_address_return_reason check (return_reason in ('UNKNOWN_ADDRESS', 'UNKNOWN_DOMAIN', 'CLOSED')),
    since         timestamptz not null,
    confirmed_at  timestamptz
);
select audit_table('dead_address');
