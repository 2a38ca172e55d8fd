-- How somebody takes part in an event that is both on site and online. Elsewhere the event's own way holds.
alter table nomination add seat_mode text not null default 'ON_SITE' constraint ck_nomination_seat_mode check (seat_mode in ('ON_SITE', 'ONLINE'));

-- Second wall behind the service's lock of the capacity: never more people in a way than there is room for on the day with
-- the least.
create function nomination_has_room_in_its_mode() returns trigger language plpgsql as $$
declare
    room bigint;
    used bigint;
begin
    if not exists (select from event where id = new.event_id and attendance_mode = 'HYBRID') then
        return new;
    end if;
    perform from seat_capacity where event_id = new.event_id for no key update;
    select case new.seat_mode when 'ON_SITE'
               then least(c.on_site, (select min(d.on_site) from seat_capacity_day d where d.capacity_id = c.id))
               else least(c.online, (select min(d.online) from seat_capacity_day d where d.capacity_id = c.id)) end
      into room from seat_capacity c where c.event_id = new.event_id;
    if room is null then
        return new;
    end if;
    select count(*) into used from nomination where event_id = new.event_id and seat_mode = new.seat_mode and id <> new.id
       and status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW');
    if used >= room then
        raise exception 'event % has room for % people %', new.event_id, room, new.seat_mode
            using errcode = 'integrity_constraint_violation', constraint = 'tr_nomination_mode';
    end if;
    return new;
end $$;
create trigger tr_nomination_mode_insert before insert on nomination for each row
    when (new.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')) execute function nomination_has_room_in_its_mode();
create trigger tr_nomination_mode_update before update of seat_mode on nomination for each row
    when (old.seat_mode <> new.seat_mode and new.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW'))
    execute function nomination_has_room_in_its_mode();
