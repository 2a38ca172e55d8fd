-- A calendar program takes one identifier of a message (RFC 5546, 3.2): both days of an event are one entry from now on. What
-- was told before stands in calendars as an entry for each day; these rows say which, so that the next message cleans up.
alter table seat_calendar add column one_entry boolean not null default false;
alter table seat_calendar alter column one_entry drop default;
