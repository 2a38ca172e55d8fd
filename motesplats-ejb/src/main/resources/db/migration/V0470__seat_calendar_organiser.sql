-- Calendar programs take an update or a cancellation only from the organiser that they know, and a cancellation only with a time:
-- what somebody's calendar was told is kept. Rows from before get both with the next message.
alter table seat_calendar
    add column organiser  varchar(320),
    add column held_from  timestamptz,
    add column held_until timestamptz,
    add constraint ck_seat_calendar_held check (held_from < held_until and (held_from is null) = (held_until is null));
