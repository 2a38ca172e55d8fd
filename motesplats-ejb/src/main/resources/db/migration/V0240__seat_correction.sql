-- A correction changes single numbers of a fixed distribution: a round of its own as a top-up is, whose shares say by how much, so
-- that they can be less than nothing; seats that it takes from municipalities go to the pool.
alter table allocation_round add correction boolean not null default false;
alter table allocation_round add constraint ck_allocation_round_correction check (not correction or topped_up_id is not null);
alter table allocation_round drop constraint ck_allocation_round_from_pool;
alter table allocation_round add constraint ck_allocation_round_from_pool check (correction or from_pool >= 0);
alter table allocation_round drop constraint ck_allocation_round_seats;
alter table allocation_round add constraint ck_allocation_round_seats
    check (seats between case when correction then 0 else 1 end and 1000000);
alter table allocation_share drop constraint ck_allocation_share_adjusted;
alter table allocation_share add constraint ck_allocation_share_adjusted check (adjusted >= 0 or coalesce(before, 0) + adjusted >= 0);
alter table seat_move drop constraint ck_seat_move_kind;
alter table seat_move add constraint ck_seat_move_kind check (kind in ('GRANTED', 'PASSED_ON', 'TAKEN_BACK', 'RETURNED', 'RECALLED',
    'REDISTRIBUTED', 'TAKEN', 'OFFERED', 'OFFER_OVER', 'MOVED', 'CORRECTED', 'VOID'));
-- The distribution of the event before can be what the next one begins with.
alter table allocation_round drop constraint ck_allocation_round_weight_kind;
alter table allocation_round add constraint ck_allocation_round_weight_kind
    check (weight_kind in ('POPULATION', 'EMPLOYEES', 'ATTENDANCE', 'EARLIER', 'TYPED'));
