-- What the nightly recount found that does not add up: one row for each difference, from when it was first seen until it was
-- gone. The system's own notes, written by the job alone.
create table seat_difference (
    id            bigint constraint pk_seat_difference primary key,
    event_id      bigint not null constraint fk_seat_difference_event references event,
    rule          text not null,
    subject       text not null,
    expected      bigint not null,
    found         bigint not null,
    first_seen_at timestamptz not null,
    last_seen_at  timestamptz not null,
    cleared_at    timestamptz
);
create unique index uq_seat_difference_open on seat_difference (event_id, rule, subject) where cleared_at is null;
