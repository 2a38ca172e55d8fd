-- Who distributes the seats may name people on behalf of a unit, and name a contact for one. Why stands with it.
alter table nomination
    add named_for_reason text,
    add constraint ck_nomination_named_for check (length(named_for_reason) between 1 and 1000);
alter table role_assignment
    add reason text,
    add constraint ck_role_assignment_reason check (length(reason) between 1 and 1000);

-- The seat stays where it lies: it is a line in the log of the seats all the same, because it is not the unit that used it.
alter table seat_move drop constraint ck_seat_move_kind;
alter table seat_move add constraint ck_seat_move_kind check (kind in ('GRANTED', 'PASSED_ON', 'TAKEN_BACK', 'RETURNED', 'RECALLED',
    'REDISTRIBUTED', 'TAKEN', 'OFFERED', 'OFFER_OVER', 'MOVED', 'CORRECTED', 'NAMED_FOR', 'VOID'));

create function log_named_for() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into seat_move (event_id, seat_id, from_id, to_id, kind, at, actor_id, on_behalf_of, system_name, reason)
    values (new.event_id, new.seat_id, new.allocation_id, new.allocation_id, 'NAMED_FOR',
            clock_timestamp() + make_interval(secs => (select shift_seconds from app_clock)),
            nullif(current_setting('motesplats.actor', true), '')::bigint,
            nullif(current_setting('motesplats.on_behalf_of', true), '')::bigint,
            nullif(current_setting('motesplats.system', true), ''), new.named_for_reason);
    return null;
end $$;
revoke all on function log_named_for() from public;
create trigger tr_nomination_named_for after insert on nomination
    for each row when (new.named_for_reason is not null) execute function log_named_for();
