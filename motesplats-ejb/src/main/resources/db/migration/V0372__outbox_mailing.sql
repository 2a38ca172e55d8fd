-- Mails that one action wrote are one mailing, shown as one row. Those of before have no number, and belong together by their minute.
alter table outbox_mail add column written_in bigint;
alter table outbox_mail alter column written_in set default (pg_current_xact_id()::text)::bigint;
