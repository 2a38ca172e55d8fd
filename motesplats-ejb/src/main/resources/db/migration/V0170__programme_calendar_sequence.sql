-- A calendar program believes an entry only if its sequence has grown. A release that is shown again brings the lower
-- numbers of its own time: they are raised by this much.
alter table programme add column sequence_ahead integer not null default 0
    constraint ck_programme_sequence_ahead check (sequence_ahead >= 0);
