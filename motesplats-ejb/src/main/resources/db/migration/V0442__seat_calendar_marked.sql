-- Entries from now on have an identifier that only whoever was sent it knows, so that the calendar's own answer can be believed.
alter table seat_calendar add column marked boolean not null default false;
alter table seat_calendar alter column marked set default true;
