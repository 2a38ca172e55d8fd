-- The last seat of a unit that has a name is found at once, and the names of a unit are counted without looking at each.
create index ix_nomination_named on nomination (allocation_id, seat_id)
    where status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW');
