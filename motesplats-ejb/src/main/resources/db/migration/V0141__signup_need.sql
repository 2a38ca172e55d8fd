-- What somebody with a seat needs of food and access. Health data: told of free will, seen by nobody else with a name, kept
-- out of the log of changes, and gone some days after the event or with the seat.

create table participant_need (
    id          bigint constraint pk_participant_need primary key,
    version     integer not null,
    event_id    bigint not null constraint fk_participant_need_event references event,
    person_id   bigint not null constraint fk_participant_need_person references person,
    needs       text not null,
    diet_text   text,
    access_text text,
    shown       boolean not null,
    changed_at  timestamptz not null,
    constraint uq_participant_need_person unique (event_id, person_id)
);

-- Who looked at the numbers, and when. The row makes the log tell it.
create table need_reading (
    id        bigint constraint pk_need_reading primary key,
    version   integer not null,
    event_id  bigint not null constraint fk_need_reading_event references event,
    reader_id bigint not null constraint fk_need_reading_reader references person,
    at        timestamptz not null
);
create index ix_need_reading_event on need_reading (event_id, at desc);

create function nomination_ends_needs() returns trigger language plpgsql as $$
begin
    delete from participant_need where event_id = new.event_id and person_id = new.person_id;
    return null;
end $$;
create trigger tr_nomination_needs after update of status on nomination for each row
    when (old.ended_at is null and new.ended_at is not null) execute function nomination_ends_needs();

select audit_table('participant_need', 'needs', 'diet_text', 'access_text', 'shown');
select audit_table('need_reading');
