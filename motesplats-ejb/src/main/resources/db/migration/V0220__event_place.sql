-- An event that is only online has no house, and one that is only at the house has no link: pages, mails and calendars
-- went on naming what did not hold any more.
select set_config('motesplats.system', 'migration', true);
update event set venue = null, venue_address = null
where attendance_mode = 'ONLINE' and (venue is not null or venue_address is not null);
update event set online_url = null where attendance_mode = 'ON_SITE' and online_url is not null;
alter table event add constraint ck_event_house check (attendance_mode <> 'ONLINE' or (venue is null and venue_address is null));
alter table event add constraint ck_event_link check (attendance_mode <> 'ON_SITE' or online_url is null);

-- The programme's calendar file names the place: a calendar program believes a new one only if the sequence has grown.
alter table event add column place_changes integer not null default 0
    constraint ck_event_place_changes check (place_changes >= 0);
alter table event add column place_changed_at timestamptz;
