-- Seats: distributed in rounds, passed on down the tree, given to people.
--
-- One row is one seat. It lies with exactly one allocation (or, returned, with none) and carries at most one active
-- nomination; so no number is stored that could be wrong, and no seat can be given twice, whatever a service does.

create table allocation_round (
    id                        bigint constraint pk_allocation_round primary key,
    version                   integer not null,
    event_id                  bigint not null constraint fk_allocation_round_event references event,
    number                    integer not null constraint ck_allocation_round_number check (number > 0),
    seats                     integer not null constraint ck_allocation_round_seats check (seats between 1 and 1000000),
    method                    text not null constraint ck_allocation_round_method
                              check (method in ('EQUAL', 'LARGEST_REMAINDER', 'SAINTE_LAGUE', 'MODIFIED_SAINTE_LAGUE', 'DHONDT',
                                                'HUNTINGTON_HILL', 'ADAMS')),
    first_divisor_numerator   integer not null,
    first_divisor_denominator integer not null,
    weight_year               integer not null,
    minimum                   integer not null constraint ck_allocation_round_minimum check (minimum >= 0),
    tree_day                  date not null,
    naming_deadline           date not null,
    status                    text not null constraint ck_allocation_round_status check (status in ('PROPOSED', 'FIXED')),
    proposed_at               timestamptz not null,
    proposed_by               bigint constraint fk_allocation_round_proposed_by references person,
    fixed_at                  timestamptz,
    fixed_by                  bigint constraint fk_allocation_round_fixed_by references person,
    constraint uq_allocation_round_number unique (event_id, number),
    constraint uq_allocation_round_event unique (id, event_id),
    constraint ck_allocation_round_first_divisor check (first_divisor_denominator between 1 and 1000
        and first_divisor_numerator between first_divisor_denominator and 3 * first_divisor_denominator),
    constraint ck_allocation_round_fixed check ((status = 'FIXED') = (fixed_at is not null)),
    constraint ck_allocation_round_fixed_by check (fixed_by is null or fixed_at is not null)
);
-- While one distribution is worked on, there is no other for the same event.
create unique index uq_allocation_round_open on allocation_round (event_id) where status = 'PROPOSED';

-- What a round computes for a municipality, and what was made of it: the round's protocol.
create table allocation_share (
    id              bigint constraint pk_allocation_share primary key,
    version         integer not null,
    event_id        bigint not null,
    round_id        bigint not null,
    organisation_id bigint not null constraint fk_allocation_share_organisation references organisation,
    weight          bigint not null constraint ck_allocation_share_weight check (weight >= 0),
    weight_source   text not null,
    computed        integer not null constraint ck_allocation_share_computed check (computed >= 0),
    adjusted        integer constraint ck_allocation_share_adjusted check (adjusted >= 0),
    reason          text,
    constraint fk_allocation_share_round foreign key (round_id, event_id) references allocation_round (id, event_id),
    constraint uq_allocation_share_organisation unique (round_id, organisation_id),
    constraint ck_allocation_share_reason check ((adjusted is null) = (reason is null))
);

-- Who holds seats at an event. The row is what everybody locks who moves, names or frees its seats.
create table allocation (
    id                   bigint constraint pk_allocation primary key,
    version              integer not null,
    event_id             bigint not null constraint fk_allocation_event references event,
    organisation_id      bigint not null constraint fk_allocation_organisation references organisation,
    parent_allocation_id bigint,
    constraint uq_allocation_organisation unique (event_id, organisation_id),
    constraint uq_allocation_event unique (id, event_id),
    constraint fk_allocation_parent foreign key (parent_allocation_id, event_id) references allocation (id, event_id),
    constraint ck_allocation_parent check (parent_allocation_id <> id)
);
create index ix_allocation_organisation on allocation (organisation_id);
create index ix_allocation_parent on allocation (parent_allocation_id) where parent_allocation_id is not null;

-- One seat. Without an allocation it was returned to the event's pool. A reopened round voids its seats.
create table seat (
    id               bigint constraint pk_seat primary key,
    version          integer not null,
    event_id         bigint not null constraint fk_seat_event references event,
    round_id         bigint not null,
    allocation_id    bigint,
    returned_from_id bigint,
    returned_at      timestamptz,
    void_at          timestamptz,
    constraint uq_seat_event unique (id, event_id),
    constraint fk_seat_round foreign key (round_id, event_id) references allocation_round (id, event_id),
    constraint fk_seat_allocation foreign key (allocation_id, event_id) references allocation (id, event_id),
    constraint fk_seat_returned_from foreign key (returned_from_id, event_id) references allocation (id, event_id),
    constraint ck_seat_returned check ((returned_from_id is null) = (returned_at is null)),
    constraint ck_seat_somewhere check (allocation_id is not null or returned_at is not null)
);
create index ix_seat_allocation on seat (allocation_id, id) where void_at is null;
create index ix_seat_returned_from on seat (returned_from_id) where returned_from_id is not null;
create index ix_seat_round on seat (round_id);

-- A person on a seat. Only the active states hold the seat; the others are its history.
create table nomination (
    id            bigint constraint pk_nomination primary key,
    version       integer not null,
    event_id      bigint not null constraint fk_nomination_event references event,
    seat_id       bigint not null,
    allocation_id bigint not null,
    person_id     bigint not null constraint fk_nomination_person references person,
    status        text not null constraint ck_nomination_status
                  check (status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'DECLINED', 'CANCELLED')),
    nominated_at  timestamptz not null,
    nominated_by  bigint constraint fk_nomination_nominated_by references person,
    invited_at    timestamptz,
    answered_at   timestamptz,
    ended_at      timestamptz,
    ended_by      bigint constraint fk_nomination_ended_by references person,
    end_reason    text,
    constraint fk_nomination_seat foreign key (seat_id, event_id) references seat (id, event_id),
    constraint fk_nomination_allocation foreign key (allocation_id, event_id) references allocation (id, event_id),
    constraint ck_nomination_invited check (status not in ('INVITED', 'ACCEPTED') or invited_at is not null),
    constraint ck_nomination_answered check (status not in ('ACCEPTED', 'DECLINED') or answered_at is not null),
    constraint ck_nomination_ended check ((status in ('DECLINED', 'CANCELLED')) = (ended_at is not null))
);
create unique index uq_nomination_seat on nomination (seat_id) where status in ('NOMINATED', 'INVITED', 'ACCEPTED');
create unique index uq_nomination_person on nomination (event_id, person_id) where status in ('NOMINATED', 'INVITED', 'ACCEPTED');
create index ix_nomination_seat on nomination (seat_id);
create index ix_nomination_allocation on nomination (allocation_id, nominated_at desc);
create index ix_nomination_person on nomination (person_id);

-- Links for answering, one in each mail; only hashes are kept.
create table nomination_link (
    id            bigint constraint pk_nomination_link primary key,
    version       integer not null,
    event_id      bigint not null constraint fk_nomination_link_event references event,
    nomination_id bigint not null constraint fk_nomination_link_nomination references nomination,
    hash          text not null constraint uq_nomination_link_hash unique,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    used_at       timestamptz
);
create index ix_nomination_link_nomination on nomination_link (nomination_id);

-- What a person's calendar was told about an event: identifier and sequence live longer than a nomination.
create table seat_calendar (
    id        bigint constraint pk_seat_calendar primary key,
    version   integer not null,
    event_id  bigint not null constraint fk_seat_calendar_event references event,
    person_id bigint not null constraint fk_seat_calendar_person references person,
    sequence  integer not null constraint ck_seat_calendar_sequence check (sequence >= 0),
    days      integer not null constraint ck_seat_calendar_days check (days >= 0),
    constraint uq_seat_calendar_person unique (event_id, person_id)
);

-- Second walls behind the services' locks.

-- A seat with somebody on it stays where it is.
create function seat_moves_only_when_free() returns trigger language plpgsql as $$
begin
    if exists (select from nomination where seat_id = old.id and status in ('NOMINATED', 'INVITED', 'ACCEPTED')) then
        raise exception 'seat % has somebody on it', old.id using errcode = 'integrity_constraint_violation', constraint = 'tr_seat_free';
    end if;
    return new;
end $$;
create trigger tr_seat_free before update of allocation_id, void_at on seat for each row
    when (old.allocation_id is distinct from new.allocation_id or old.void_at is distinct from new.void_at)
    execute function seat_moves_only_when_free();

-- A nomination holds a seat of its own allocation, and none that was voided.
create function nomination_holds_own_seat() returns trigger language plpgsql as $$
begin
    -- The lock makes this and the trigger above wait for each other.
    perform from seat where id = new.seat_id and allocation_id = new.allocation_id and void_at is null for share;
    if not found then
        raise exception 'seat % is not with allocation %', new.seat_id, new.allocation_id
            using errcode = 'integrity_constraint_violation', constraint = 'tr_nomination_seat';
    end if;
    return new;
end $$;
create trigger tr_nomination_seat before insert or update of seat_id, allocation_id on nomination for each row
    execute function nomination_holds_own_seat();

-- A seat is passed on within the sub-tree only: an allocation lies below its parent.
create function allocation_lies_below_parent() returns trigger language plpgsql as $$
begin
    if new.parent_allocation_id is not null and not exists (
        select from allocation above join organisation upper_unit on upper_unit.id = above.organisation_id,
                    organisation lower_unit
         where above.id = new.parent_allocation_id and lower_unit.id = new.organisation_id
           and lower_unit.path like upper_unit.path || '%' and lower_unit.id <> upper_unit.id) then
        raise exception 'allocation % does not lie below its parent', new.id
            using errcode = 'integrity_constraint_violation', constraint = 'tr_allocation_parent';
    end if;
    return new;
end $$;
create trigger tr_allocation_parent before insert or update of parent_allocation_id, organisation_id on allocation for each row
    execute function allocation_lies_below_parent();

select audit_table('allocation_round');
select audit_table('allocation_share');
select audit_table('allocation');
select audit_table('seat');
select audit_table('nomination');
select audit_table('nomination_link', 'hash');
select audit_table('seat_calendar');
