-- When what is said about an event was last written, by the clock of the database: calendar files that are read again and again tell
-- it (RFC 5545, 3.8.7.3), and a number alone is not a time. Kept beside the event, so that the log does not speak of it.
create table event_revision (
    event_id   bigint constraint pk_event_revision primary key constraint fk_event_revision references event on delete cascade,
    changed_at timestamptz not null
);
insert into event_revision (event_id, changed_at) select id, now() from event;

create function event_is_revised() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into event_revision (event_id, changed_at) values (new.id, now())
    on conflict (event_id) do update set changed_at = excluded.changed_at;
    return null;
end $$;
revoke all on function event_is_revised() from public;
create trigger tr_event_revision after insert or update on event for each row execute function event_is_revised();
