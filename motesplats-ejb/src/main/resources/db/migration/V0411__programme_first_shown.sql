-- When the public first saw the programme: mailings can follow that date. Of earlier ones the first release is known.
alter table programme add column first_shown_at timestamptz;
select set_config('motesplats.system', 'migration', true);
update programme p set first_shown_at = (select min(r.released_at) from programme_release r where r.event_id = p.event_id)
where p.published_release_id is not null;
