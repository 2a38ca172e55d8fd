-- A code that a mail shows as a picture, without fetching anything.
alter table outbox_mail add picture_code text;
