-- The start page counts what was refused for good, on every visit of who steers mails.
create index ix_outbox_mail_failed on outbox_mail (created_at, event_id) where status = 'FAILED';
