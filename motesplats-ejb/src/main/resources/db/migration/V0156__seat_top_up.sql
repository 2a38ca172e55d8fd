-- A fixed round can be topped up when there are more seats: a round of its own, fixed at once, that goes on from what the units
-- had been given. And a fixed round that is opened again leaves itself behind as it was, with its protocol.
alter table allocation_round add topped_up_id bigint constraint fk_allocation_round_topped_up references allocation_round;
alter table allocation_round add from_pool integer not null default 0 constraint ck_allocation_round_from_pool check (from_pool >= 0);
alter table allocation_round add top_up_reason text;
alter table allocation_round add reopened_at timestamptz;
alter table allocation_round add reopened_by bigint constraint fk_allocation_round_reopened_by references person;
alter table allocation_round drop constraint ck_allocation_round_status;
alter table allocation_round add constraint ck_allocation_round_status check (status in ('PROPOSED', 'REQUESTED', 'GRANTED', 'FIXED', 'REOPENED'));
alter table allocation_round drop constraint ck_allocation_round_fixed;
alter table allocation_round add constraint ck_allocation_round_fixed check ((status in ('FIXED', 'REOPENED')) = (fixed_at is not null));
alter table allocation_round add constraint ck_allocation_round_reopened check ((status = 'REOPENED') = (reopened_at is not null));
alter table allocation_round add constraint ck_allocation_round_top_up check (topped_up_id is not null or (from_pool = 0 and top_up_reason is null));
create index ix_allocation_round_topped_up on allocation_round (topped_up_id) where topped_up_id is not null;
drop index uq_allocation_round_open;
create unique index uq_allocation_round_open on allocation_round (event_id) where status not in ('FIXED', 'REOPENED');

-- What a unit had been given before a top-up, and whether it was left out.
alter table allocation_share add before integer constraint ck_allocation_share_before check (before >= 0);
alter table allocation_share add left_out boolean not null default false;
