-- Ground for what happens to seats after they are distributed: pools beside the units, holds without a name, reserves in
-- order, and every way in which a nomination can end.

-- Seats beside the municipal quotas lie with the association, one allocation for each purpose; FREE is the pool of the
-- event, where returned and recalled seats go. So every seat lies somewhere, and one way of locking fits all.
alter table allocation add purpose text not null default 'UNIT' constraint ck_allocation_purpose
    check (purpose in ('UNIT', 'FREE', 'PRESENTERS', 'WORKING_GROUP', 'ORGANISERS', 'BOOTH_STAFF'));
alter table allocation alter purpose drop default;
alter table allocation drop constraint uq_allocation_organisation;
alter table allocation add constraint uq_allocation_organisation unique (event_id, organisation_id, purpose);
create unique index uq_allocation_pool on allocation (event_id, purpose) where purpose <> 'UNIT';
alter table allocation add constraint ck_allocation_pool check (purpose = 'UNIT' or parent_allocation_id is null);

-- Returned seats lay nowhere before.
select set_config('motesplats.system', 'migration', true);
insert into allocation (id, version, event_id, organisation_id, purpose)
select nextval('seq_id'), 1, s.event_id, (select id from organisation where kind = 'ASSOCIATION' order by id limit 1), 'FREE'
from seat s where s.allocation_id is null group by s.event_id;
update seat set allocation_id = a.id from allocation a where a.event_id = seat.event_id and a.purpose = 'FREE' and seat.allocation_id is null;
alter table seat drop constraint ck_seat_somewhere;
alter table seat alter allocation_id set not null;
-- Seats of pools come from no round.
alter table seat alter round_id drop not null;

-- Kept without a name until a moment; who counts free seats leaves out those that are kept now.
create table seat_hold (
    id            bigint constraint pk_seat_hold primary key,
    version       integer not null,
    event_id      bigint not null,
    allocation_id bigint not null,
    seats         integer not null constraint ck_seat_hold_seats check (seats > 0),
    valid_until   timestamptz not null,
    note          text,
    held_at       timestamptz not null,
    held_by       bigint constraint fk_seat_hold_held_by references person,
    ended_at      timestamptz,
    constraint fk_seat_hold_allocation foreign key (allocation_id, event_id) references allocation (id, event_id)
);
create index ix_seat_hold_allocation on seat_hold (allocation_id) where ended_at is null;

-- Who waits for a seat, in order: among the reserves of a unit, on the list of its municipality, or on that of the event.
create table reserve (
    id              bigint constraint pk_reserve primary key,
    version         integer not null,
    event_id        bigint not null,
    allocation_id   bigint not null,
    person_id       bigint not null constraint fk_reserve_person references person,
    level           text not null constraint ck_reserve_level check (level in ('UNIT', 'MUNICIPALITY', 'EVENT')),
    rank            integer not null constraint ck_reserve_rank check (rank > 0),
    status          text not null constraint ck_reserve_status
                    check (status in ('WAITING', 'OFFERED', 'SEATED', 'DECLINED', 'EXPIRED', 'REMOVED')),
    added_at        timestamptz not null,
    added_by        bigint constraint fk_reserve_added_by references person,
    moved_up_at     timestamptz,
    moved_up_by     bigint constraint fk_reserve_moved_up_by references person,
    moved_up_reason text,
    ended_at        timestamptz,
    constraint fk_reserve_allocation foreign key (allocation_id, event_id) references allocation (id, event_id),
    constraint ck_reserve_moved_up check ((moved_up_at is null) = (moved_up_reason is null)),
    constraint ck_reserve_ended check ((status in ('WAITING', 'OFFERED')) = (ended_at is null))
);
create unique index uq_reserve_person on reserve (event_id, person_id) where status in ('WAITING', 'OFFERED');
create index ix_reserve_allocation on reserve (allocation_id, level, rank) where status in ('WAITING', 'OFFERED');
create index ix_reserve_event on reserve (event_id, level, rank) where status in ('WAITING', 'OFFERED');
create index ix_reserve_person on reserve (person_id);

-- ATTENDED and NO_SHOW have used the seat and keep it; NO_ANSWER, CANCELLED and REPLACED have left it like DECLINED.
alter table nomination drop constraint ck_nomination_status;
alter table nomination add constraint ck_nomination_status check (status in
    ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW', 'DECLINED', 'NO_ANSWER', 'CANCELLED', 'REPLACED'));
alter table nomination drop constraint ck_nomination_ended;
alter table nomination add constraint ck_nomination_ended
    check ((status in ('DECLINED', 'NO_ANSWER', 'CANCELLED', 'REPLACED')) = (ended_at is not null));
alter table nomination add answer_by timestamptz;
alter table nomination add reserve_id bigint constraint fk_nomination_reserve references reserve;
alter table nomination add replaces_id bigint constraint fk_nomination_replaces references nomination;
alter table nomination add constraint ck_nomination_replaces check (replaces_id <> id);
create unique index uq_nomination_replaces on nomination (replaces_id) where replaces_id is not null;
create index ix_nomination_reserve on nomination (reserve_id) where reserve_id is not null;
create index ix_nomination_answer_by on nomination (answer_by) where status = 'INVITED' and answer_by is not null;
drop index uq_nomination_seat;
drop index uq_nomination_person;
create unique index uq_nomination_seat on nomination (seat_id)
    where status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW');
create unique index uq_nomination_person on nomination (event_id, person_id)
    where status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW');

create or replace function seat_moves_only_when_free() returns trigger language plpgsql as $$
begin
    if exists (select from nomination where seat_id = old.id and status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')) then
        raise exception 'seat % has somebody on it', old.id using errcode = 'integrity_constraint_violation', constraint = 'tr_seat_free';
    end if;
    return new;
end $$;

select audit_table('seat_hold');
select audit_table('reserve');
