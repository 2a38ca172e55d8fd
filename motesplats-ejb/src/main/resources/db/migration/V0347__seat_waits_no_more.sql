-- Who got a seat of a pool, or one at the door, stayed on the list of the unit, the municipality or the event: the next free
-- seat was then offered to nobody.
select set_config('motesplats.system', 'migration', true);
update reserve r set status = 'SEATED', version = r.version + 1,
    ended_at = clock_timestamp() + make_interval(secs => (select shift_seconds from app_clock))
where r.status = 'WAITING' and exists (select from nomination n where n.event_id = r.event_id and n.person_id = r.person_id
    and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW'));
