-- First and last day beside the days themselves, so that lists of thousands of events sort and page by an index.

alter table event add column first_day date;
alter table event add column last_day date;
update event e set (first_day, last_day) = (select min(d.day), max(d.day) from event_day d where d.event_id = e.id);

alter table event add constraint ck_event_first_last_day check ((first_day is null) = (last_day is null) and first_day <= last_day);
-- A conference that nobody can find in a calendar is no event.
alter table event add constraint ck_event_season_or_day check (season is not null or first_day is not null);

create index ix_event_last_day on event (last_day, id);
create index ix_event_first_day on event (first_day, id);
create index ix_event_series on event (series_id);
create index ix_event_copied_from on event (copied_from_id) where copied_from_id is not null;

-- The columns say what the days say, whoever writes them.
create function event_days_agree() returns trigger language plpgsql as $$
declare
    checked bigint;
begin
    if tg_table_name = 'event' then
        checked := new.id;
    elsif tg_op = 'DELETE' then
        checked := old.event_id;
    else
        checked := new.event_id;
    end if;
    if exists (
        select 1
          from event e
         cross join lateral (select min(d.day) as first_day, max(d.day) as last_day from event_day d where d.event_id = e.id) days
         where e.id = checked
           and (e.first_day, e.last_day) is distinct from (days.first_day, days.last_day)) then
        raise exception 'event % does not agree with its days', checked;
    end if;
    return null;
end $$;
create constraint trigger tr_event_days_agree after insert or update of first_day, last_day on event
    deferrable initially deferred for each row execute function event_days_agree();
create constraint trigger tr_event_day_days_agree after insert or update or delete on event_day
    deferrable initially deferred for each row execute function event_days_agree();
