-- An offer from a waiting list: where its seat came from, so that it can go back or on to the next; a link that answers once.
alter table reserve add offered_from_id bigint;
alter table reserve add constraint fk_reserve_offered_from foreign key (offered_from_id, event_id) references allocation (id, event_id);
-- When an offer that nobody took went on: back to where it came from, and to the next in line.
alter table reserve add passed_on_at timestamptz;
alter table reserve add constraint ck_reserve_passed_on check (passed_on_at is null or (offered_from_id is not null and ended_at is not null));
create index ix_reserve_passed_on on reserve (id) where offered_from_id is not null and passed_on_at is null and ended_at is not null;
alter table nomination_link add single_use boolean not null default false;
