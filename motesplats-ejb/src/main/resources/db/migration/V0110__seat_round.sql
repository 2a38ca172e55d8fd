-- Rounds with dates: municipalities are asked, get a number, keep or give back, and then the seats exist. And how many seats
-- there are at all: the venue, by mode and day, with the pools beside the quotas.

alter table allocation_round drop constraint ck_allocation_round_status;
alter table allocation_round add constraint ck_allocation_round_status check (status in ('PROPOSED', 'REQUESTED', 'GRANTED', 'FIXED'));
drop index uq_allocation_round_open;
create unique index uq_allocation_round_open on allocation_round (event_id) where status <> 'FIXED';

-- What the weights are; the year belongs to populations only.
alter table allocation_round add weight_kind text not null default 'POPULATION' constraint ck_allocation_round_weight_kind
    check (weight_kind in ('POPULATION', 'EMPLOYEES', 'ATTENDANCE', 'TYPED'));
alter table allocation_round alter weight_kind drop default;
alter table allocation_round alter weight_year drop not null;
alter table allocation_round add constraint ck_allocation_round_weight_year check ((weight_kind = 'POPULATION') = (weight_year is not null));
alter table allocation_round add cap_at_request boolean not null default false;
alter table allocation_round alter cap_at_request drop default;
alter table allocation_round add tie_rule text not null default 'LARGER_WEIGHT,FEWER_SEATS,CODE';
alter table allocation_round alter tie_rule drop default;
alter table allocation_round add tie_reason text;

alter table allocation_round add request_until date;
alter table allocation_round add requested_at timestamptz;
alter table allocation_round add requested_by bigint constraint fk_allocation_round_requested_by references person;
alter table allocation_round add reminded_at timestamptz;
alter table allocation_round add answer_until date;
alter table allocation_round add granted_at timestamptz;
alter table allocation_round add granted_by bigint constraint fk_allocation_round_granted_by references person;
alter table allocation_round add constraint ck_allocation_round_requested check ((request_until is null) = (requested_at is null));
alter table allocation_round add constraint ck_allocation_round_granted check ((answer_until is null) = (granted_at is null));
alter table allocation_round add constraint ck_allocation_round_way check (
    (status <> 'REQUESTED' or requested_at is not null) and (status <> 'GRANTED' or granted_at is not null)
    and (granted_at is null or requested_at is not null));

-- What a municipality asked for and why; what it keeps of what it was given.
alter table allocation_share add requested integer constraint ck_allocation_share_requested check (requested >= 0);
alter table allocation_share add request_reason text;
alter table allocation_share add requested_at timestamptz;
alter table allocation_share add requested_by bigint constraint fk_allocation_share_requested_by references person;
alter table allocation_share add kept integer constraint ck_allocation_share_kept check (kept >= 0);
alter table allocation_share add kept_at timestamptz;
alter table allocation_share add kept_by bigint constraint fk_allocation_share_kept_by references person;
alter table allocation_share add tie_rank integer constraint ck_allocation_share_tie_rank check (tie_rank > 0);
alter table allocation_share add constraint ck_allocation_share_request check (
    (requested is null) = (requested_at is null) and (requested is null) = (request_reason is null));
alter table allocation_share add constraint ck_allocation_share_keeps check (
    (kept is null) = (kept_at is null) and kept <= coalesce(adjusted, computed));
create unique index uq_allocation_share_tie_rank on allocation_share (round_id, tie_rank) where tie_rank is not null;

-- How many can be there. A day can have room for fewer; who is there all days needs room on each.
create table seat_capacity (
    id       bigint constraint pk_seat_capacity primary key,
    version  integer not null,
    event_id bigint not null constraint fk_seat_capacity_event references event,
    on_site  integer not null constraint ck_seat_capacity_on_site check (on_site between 0 and 1000000),
    online   integer not null constraint ck_seat_capacity_online check (online between 0 and 1000000),
    constraint uq_seat_capacity_event unique (event_id)
);
create table seat_capacity_day (
    capacity_id bigint not null constraint fk_seat_capacity_day references seat_capacity,
    event_id    bigint not null constraint fk_seat_capacity_day_event references event,
    day         date not null,
    on_site     integer not null constraint ck_seat_capacity_day_on_site check (on_site between 0 and 1000000),
    online      integer not null constraint ck_seat_capacity_day_online check (online between 0 and 1000000),
    constraint pk_seat_capacity_day primary key (capacity_id, day)
);

-- Second wall behind the services' lock of the event: never more seats than there is room for.
create function require_room(the_event bigint) returns void language plpgsql as $$
declare
    room bigint;
    used bigint;
begin
    -- The lock makes seats and capacity wait for each other.
    perform from seat_capacity where event_id = the_event for share;
    select least(c.on_site::bigint + c.online, (select min(d.on_site::bigint + d.online) from seat_capacity_day d where d.capacity_id = c.id))
      into room from seat_capacity c where c.event_id = the_event;
    if room is null then
        return;
    end if;
    select count(*) into used from seat where event_id = the_event and void_at is null;
    if used > room then
        raise exception 'event % has % seats and room for %', the_event, used, room
            using errcode = 'integrity_constraint_violation', constraint = 'tr_seat_capacity';
    end if;
end $$;
create function seats_have_room() returns trigger language plpgsql as $$
begin
    perform require_room(e.event_id) from (select distinct event_id from seats_now) e;
    return null;
end $$;
create trigger tr_seat_capacity after insert on seat referencing new table as seats_now
    for each statement execute function seats_have_room();
create function capacity_has_room() returns trigger language plpgsql as $$
begin
    perform require_room(new.event_id);
    return null;
end $$;
create constraint trigger tr_seat_capacity_total after insert or update on seat_capacity deferrable initially deferred
    for each row execute function capacity_has_room();
create constraint trigger tr_seat_capacity_day after insert or update on seat_capacity_day deferrable initially deferred
    for each row execute function capacity_has_room();

-- What the board counts, for one event at a time.
create index ix_seat_event on seat (event_id, allocation_id) where void_at is null;
create index ix_nomination_event on nomination (event_id, allocation_id, status);

select audit_table('seat_capacity');
select audit_table('seat_capacity_day');
