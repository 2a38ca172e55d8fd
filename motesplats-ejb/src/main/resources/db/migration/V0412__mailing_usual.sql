-- Which of the usual mailings one is: each stands once at an event, also when two turn them on at once.
alter table mailing add column usual text constraint ck_mailing_usual check (usual ~ '^[A-Z]+(_[A-Z]+)*$');
create unique index uq_mailing_usual on mailing (event_id, usual) where usual is not null;
