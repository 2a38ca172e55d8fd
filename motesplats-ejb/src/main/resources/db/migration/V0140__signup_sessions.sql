-- Which sessions of the published programme the people with seats have chosen, and who waits for a place there.

-- Choosing is open for an event once it has a last day for it.
create table signup_rule (
    id       bigint constraint pk_signup_rule primary key,
    version  integer not null,
    event_id bigint not null constraint uq_signup_rule_event unique constraint fk_signup_rule_event references event,
    last_day date not null
);

-- A session as the published programme says it. The row is what everybody locks who takes or gives a place in it.
create table signup_session (
    id         bigint constraint pk_signup_session primary key,
    version    integer not null,
    event_id   bigint not null constraint fk_signup_session_event references event,
    session_id bigint not null constraint uq_signup_session unique,
    title      text not null,
    presenters text,
    room       text,
    day        date not null,
    starts_at  time not null,
    ends_at    time not null,
    bookable   boolean not null,
    capacity   integer constraint ck_signup_session_capacity check (capacity > 0),
    dropped_at timestamptz,
    constraint uq_signup_session_event unique (id, event_id),
    constraint ck_signup_session_times check (starts_at < ends_at)
);
create index ix_signup_session_event on signup_session (event_id, day, starts_at);

-- One choice of somebody who has a seat. CHOSEN and WAITING are alive; the others are its history.
create table session_choice (
    id                bigint constraint pk_session_choice primary key,
    version           integer not null,
    event_id          bigint not null constraint fk_session_choice_event references event,
    signup_session_id bigint not null,
    nomination_id     bigint not null constraint fk_session_choice_nomination references nomination,
    person_id         bigint not null constraint fk_session_choice_person references person,
    status            text not null constraint ck_session_choice_status
                      check (status in ('CHOSEN', 'WAITING', 'LEFT', 'SEAT_ENDED', 'DROPPED', 'COLLIDED')),
    chosen_at         timestamptz not null,
    promoted_at       timestamptz,
    ended_at          timestamptz,
    constraint fk_session_choice_session foreign key (signup_session_id, event_id) references signup_session (id, event_id),
    constraint ck_session_choice_ended check ((status in ('CHOSEN', 'WAITING')) = (ended_at is null))
);
create unique index uq_session_choice on session_choice (signup_session_id, nomination_id) where status in ('CHOSEN', 'WAITING');
create index ix_session_choice_nomination on session_choice (nomination_id) where status in ('CHOSEN', 'WAITING');
create index ix_session_choice_waiting on session_choice (signup_session_id, chosen_at, id) where status = 'WAITING';
create index ix_session_choice_person on session_choice (person_id);

-- How many have a place: the coordinator's number, or what the room holds; null where neither is known.
create function signup_capacity(session signup_session) returns integer stable language sql as $$
    select coalesce(session.capacity, (select r.capacity from room r where r.event_id = session.event_id and r.name = session.room))
$$;

-- Second walls behind the service's locks: a choice belongs to a seat, no session has more people than places, and nobody
-- is in two at once. A place that is given to somebody who waits does not ask for the seat again: when a seat ends, its
-- choices end with it, and whichever comes second finds the row as the first left it.
create function session_choice_has_place() returns trigger language plpgsql as $$
declare
    session signup_session;
begin
    if tg_op = 'INSERT' then
        perform from nomination where id = new.nomination_id and event_id = new.event_id and person_id = new.person_id
            and status in ('INVITED', 'ACCEPTED', 'ATTENDED') for share;
        if not found then
            raise exception 'nomination % gives no right to choose', new.nomination_id
                using errcode = 'integrity_constraint_violation', constraint = 'tr_session_choice_seat';
        end if;
    end if;
    if new.status <> 'CHOSEN' or (tg_op = 'UPDATE' and old.status = 'CHOSEN') then
        return new;
    end if;
    select * into session from signup_session where id = new.signup_session_id for no key update;
    if (select count(*) from session_choice c where c.signup_session_id = session.id and c.status = 'CHOSEN')
            >= signup_capacity(session) then
        raise exception 'session % is full', session.id
            using errcode = 'integrity_constraint_violation', constraint = 'tr_session_choice_full';
    end if;
    if exists (select from session_choice c join signup_session s on s.id = c.signup_session_id
                where c.nomination_id = new.nomination_id and c.status = 'CHOSEN' and c.id <> new.id
                  and s.day = session.day and s.starts_at < session.ends_at and session.starts_at < s.ends_at) then
        raise exception 'nomination % is in two sessions at once', new.nomination_id
            using errcode = 'integrity_constraint_violation', constraint = 'tr_session_choice_overlap';
    end if;
    return new;
end $$;
create trigger tr_session_choice_place before insert or update of status on session_choice for each row
    execute function session_choice_has_place();

-- However a seat comes to an end, its choices are free from the same moment on.
create function nomination_ends_choices() returns trigger language plpgsql as $$
begin
    update session_choice set status = 'SEAT_ENDED', ended_at = new.ended_at, version = version + 1
     where nomination_id = new.id and status in ('CHOSEN', 'WAITING');
    return null;
end $$;
create trigger tr_nomination_choices after update of status on nomination for each row
    when (old.ended_at is null and new.ended_at is not null) execute function nomination_ends_choices();

select audit_table('signup_rule');
select audit_table('signup_session');
select audit_table('session_choice');
