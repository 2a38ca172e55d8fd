-- Mails that wait a moment, so that what belongs together comes as one.
-- topic:   what a mail is about, for one recipient; a newer one takes the place of one that still waits.
-- since:   what the recipient knew before the first of them, in the words of the feature that wrote it.
-- section: what the mail says as a part of one that gathers several.
alter table outbox_mail
    add column topic text,
    add column since text,
    add column section text,
    add column replaced_by bigint constraint fk_outbox_mail_replaced_by references outbox_mail on delete set null;
alter table outbox_mail drop constraint ck_outbox_mail_status;
alter table outbox_mail add constraint ck_outbox_mail_status
    check (status in ('QUEUED', 'INFLIGHT', 'RETRY', 'SENT', 'FAILED', 'ABORTED', 'MISSED', 'BOUNCED', 'REPLACED'));
alter table outbox_mail add constraint ck_outbox_mail_replaced check (replaced_by is null or status = 'REPLACED');
create index ix_outbox_mail_topic on outbox_mail (topic) where topic is not null and status = 'QUEUED';
create index ix_outbox_mail_section on outbox_mail (person_id, id) where section is not null and status = 'QUEUED';
create index ix_outbox_mail_replaced_by on outbox_mail (replaced_by) where replaced_by is not null;

-- Of an entry in the calendar the identifier, which may be folded over several lines.
create function mail_calendar_uid(calendar text) returns text language sql immutable parallel safe
    return substring(regexp_replace(calendar, E'\r?\n[ \t]', '', 'g') from '\nUID:([^\r\n]+)');

-- What a mail says stands in no log, whole or in part.
drop trigger tr_audit on outbox_mail;
create trigger tr_audit after update on outbox_mail for each row
    when (coalesce(current_setting('motesplats.actor', true), '') <> '')
    execute function audit_row('body', 'calendar', 'html', 'section', 'since');
