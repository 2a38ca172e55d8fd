-- What comes back: a mail that a server gave back after it was taken is BOUNCED; it was sent all the same.
alter table outbox_mail drop constraint ck_outbox_mail_status;
alter table outbox_mail add constraint ck_outbox_mail_status
    check (status in ('QUEUED', 'INFLIGHT', 'RETRY', 'SENT', 'FAILED', 'ABORTED', 'MISSED', 'BOUNCED'));
alter table outbox_mail drop constraint ck_outbox_mail_sent;
alter table outbox_mail add constraint ck_outbox_mail_sent check ((status in ('SENT', 'BOUNCED')) = (sent_at is not null));
create index ix_outbox_mail_bounced on outbox_mail (created_at, event_id) where status = 'BOUNCED';
create index ix_outbox_mail_address on outbox_mail (lower(to_address), sent_at) where sent_at is not null;

-- The one secret that marks in addresses and identifiers of mails are made with: nobody else can make one.
create table mail_secret (
    single boolean constraint pk_mail_secret primary key default true constraint ck_mail_secret_single check (single),
    secret text not null
);
insert into mail_secret (secret) values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

-- Each message of the mailbox once, whatever becomes of it there. What it said is kept only where a person has to look.
create table incoming_mail (
    id          bigint constraint pk_incoming_mail primary key,
    version     integer not null,
    box         text not null,
    place       text not null,
    taken_at    timestamptz not null,
    kind        text not null constraint ck_incoming_mail_kind
                check (kind in ('BOUNCE', 'DELAY', 'AUTO_REPLY', 'COMPLAINT', 'CALENDAR', 'OTHER', 'UNREADABLE')),
    mail_id     bigint constraint fk_incoming_mail_mail references outbox_mail on delete cascade,
    return_reason text constraint ck_incoming_mail_return_reason
                check (return_reason in ('UNKNOWN_ADDRESS', 'UNKNOWN_DOMAIN', 'CLOSED', 'FULL', 'TOO_LARGE', 'REFUSED', 'NOT_REACHED', 'UNKNOWN')),
    found_by    text constraint ck_incoming_mail_found_by check (found_by in ('RETURN_ADDRESS', 'MESSAGE_ID', 'RECIPIENT')),
    from_text   text not null,
    subject     text not null,
    said        text,
    raw         bytea,
    constraint uq_incoming_mail_place unique (box, place),
    constraint ck_incoming_mail_found check ((mail_id is null) = (found_by is null))
);
create index ix_incoming_mail_mail on incoming_mail (mail_id) where mail_id is not null;
create index ix_incoming_mail_taken on incoming_mail (taken_at, id);
create index ix_incoming_mail_unmatched on incoming_mail (taken_at, id) where mail_id is null;

select audit_table('incoming_mail', 'raw', 'said');
drop trigger tr_audit on incoming_mail;
create trigger tr_audit after update or delete on incoming_mail for each row
    when (coalesce(current_setting('motesplats.actor', true), '') <> '')
    execute function audit_row('raw', 'said');
