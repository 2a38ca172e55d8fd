-- How fast mails may go: what is left of the allowance of a recipient's domain, or of all together (the star), at a moment of the
-- database's own clock. Rows of the worker, without names or addresses.
create table outbox_pace (
    domain text not null constraint pk_outbox_pace primary key,
    tokens double precision not null constraint ck_outbox_pace_tokens check (tokens >= 0),
    at     timestamptz not null
);

-- What ails the relay, as the worker met it last; no row while nothing does.
create table relay_state (
    id      integer not null constraint pk_relay_state primary key constraint ck_relay_state_id check (id = 1),
    trouble text not null,
    detail  text not null,
    since   timestamptz not null,
    seen_at timestamptz not null
);
