-- What the worker needs to send each mail once, in its language, in time or not at all.
--
-- Rows of the outbox are the log of what was sent and are not audited as a whole: inserts and the worker's steps would
-- write every body twice. What a person does to a mail (send again, stop) is audited.
alter table outbox_mail
    add column language text not null default 'SV' constraint ck_outbox_mail_language check (language in ('SV', 'EN')),
    add column give_up_at timestamptz,
    add column leased_until timestamptz;
update outbox_mail set give_up_at = created_at + interval '2 days';
alter table outbox_mail
    alter column give_up_at set not null,
    add constraint ck_outbox_mail_lease check ((status = 'INFLIGHT') = (leased_until is not null));

-- A worker's lease is measured by the database's own clock, the time of the next attempt by the application's.
drop index ix_outbox_mail_due;
create index ix_outbox_mail_due on outbox_mail (next_attempt_at, id) where status in ('QUEUED', 'RETRY');
create index ix_outbox_mail_lease on outbox_mail (leased_until) where status = 'INFLIGHT';
create index ix_outbox_mail_person on outbox_mail (person_id) where person_id is not null;
create index ix_outbox_mail_created on outbox_mail (created_at desc, id desc);

create trigger tr_audit after update on outbox_mail for each row
    when (coalesce(current_setting('motesplats.actor', true), '') <> '')
    execute function audit_row('body', 'calendar');
