-- The way of every seat. Triggers write it, because what moves a seat is an update of its row, wherever that is written: the
-- log cannot be forgotten. A use case may say what it does (motesplats.move_kind) and why (motesplats.move_reason) for the
-- rest of its transaction; where it says nothing, the kind follows from where the seat came from and went to.
create table seat_move (
    id           bigint generated always as identity constraint pk_seat_move primary key,
    event_id     bigint not null constraint fk_seat_move_event references event,
    seat_id      bigint not null,
    from_id      bigint,
    to_id        bigint,
    origin_id    bigint,
    kind         text not null constraint ck_seat_move_kind check (kind in ('GRANTED', 'PASSED_ON', 'TAKEN_BACK', 'RETURNED',
                 'RECALLED', 'REDISTRIBUTED', 'TAKEN', 'OFFERED', 'OFFER_OVER', 'MOVED', 'VOID')),
    at           timestamptz not null,
    actor_id     bigint,
    on_behalf_of bigint,
    system_name  text,
    reason       text,
    tx           xid8 not null default pg_current_xact_id(),
    constraint fk_seat_move_seat foreign key (seat_id, event_id) references seat (id, event_id),
    constraint fk_seat_move_from foreign key (from_id, event_id) references allocation (id, event_id),
    constraint fk_seat_move_to foreign key (to_id, event_id) references allocation (id, event_id),
    constraint fk_seat_move_origin foreign key (origin_id, event_id) references allocation (id, event_id),
    constraint ck_seat_move_somewhere check (from_id is not null or to_id is not null)
);
create index ix_seat_move_event on seat_move (event_id, id desc);
create index ix_seat_move_seat on seat_move (seat_id, id);
create index ix_seat_move_from on seat_move (from_id) where from_id is not null;
create index ix_seat_move_to on seat_move (to_id) where to_id is not null;
revoke all on seat_move from "${app_user}";
grant select on seat_move to "${app_user}";

create function seat_move_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the way of the seats is append-only';
end $$;
create trigger tr_seat_move_append_only before update or delete or truncate on seat_move
    for each statement execute function seat_move_is_append_only();

-- Once for each statement: a round of 30,000 seats is one insert.
create function log_seat_moves() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    told   text := nullif(current_setting('motesplats.move_kind', true), '');
    why    text := nullif(current_setting('motesplats.move_reason', true), '');
    actor  bigint := nullif(current_setting('motesplats.actor', true), '')::bigint;
    behalf bigint := nullif(current_setting('motesplats.on_behalf_of', true), '')::bigint;
    system text := nullif(current_setting('motesplats.system', true), '');
    moment timestamptz := clock_timestamp() + make_interval(secs => (select shift_seconds from app_clock));
begin
    if tg_op = 'INSERT' then
        insert into seat_move (event_id, seat_id, to_id, kind, at, actor_id, on_behalf_of, system_name, reason)
        select n.event_id, n.id, n.allocation_id, 'GRANTED', moment, actor, behalf, system, why
          from seats_now n where n.void_at is null order by n.id;
        return null;
    end if;
    insert into seat_move (event_id, seat_id, from_id, to_id, origin_id, kind, at, actor_id, on_behalf_of, system_name, reason)
    select n.event_id, n.id,
           case when o.void_at is null then o.allocation_id end,
           case when n.void_at is null then n.allocation_id end,
           case when f.purpose = 'FREE' then o.returned_from_id end,
           case when n.void_at is not null then 'VOID'
                when o.void_at is not null then 'GRANTED'
                when told is not null then told
                when f.purpose = 'UNIT' and t.purpose = 'FREE' then 'RETURNED'
                when f.purpose = 'FREE' and t.purpose = 'UNIT' then 'REDISTRIBUTED'
                when t.parent_allocation_id = f.id then 'PASSED_ON'
                when f.parent_allocation_id = t.id then 'RETURNED'
                else 'MOVED' end,
           moment, actor, behalf, system, why
      from seats_now n
      join seats_before o on o.id = n.id
      join allocation f on f.id = o.allocation_id
      join allocation t on t.id = n.allocation_id
     where o.allocation_id <> n.allocation_id or (o.void_at is null) <> (n.void_at is null)
     order by n.id;
    return null;
end $$;
revoke all on function log_seat_moves() from public;
create trigger tr_seat_move_insert after insert on seat referencing new table as seats_now
    for each statement execute function log_seat_moves();
create trigger tr_seat_move_update after update on seat referencing old table as seats_before new table as seats_now
    for each statement execute function log_seat_moves();

-- Seats from before the log: as far as their rows tell.
insert into seat_move (event_id, seat_id, to_id, kind, at, actor_id, system_name)
select s.event_id, s.id, coalesce(s.returned_from_id, s.allocation_id), 'GRANTED', coalesce(r.fixed_at, r.proposed_at, now()), r.fixed_by, 'migration'
  from seat s left join allocation_round r on r.id = s.round_id order by s.id;
insert into seat_move (event_id, seat_id, from_id, to_id, kind, at, system_name)
select s.event_id, s.id, s.returned_from_id, s.allocation_id, 'RETURNED', s.returned_at, 'migration'
  from seat s where s.returned_from_id is not null and s.returned_from_id <> s.allocation_id order by s.id;
insert into seat_move (event_id, seat_id, from_id, kind, at, system_name)
select s.event_id, s.id, s.allocation_id, 'VOID', s.void_at, 'migration' from seat s where s.void_at is not null order by s.id;
