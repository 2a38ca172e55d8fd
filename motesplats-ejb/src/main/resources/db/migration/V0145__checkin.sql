-- Who came, day by day. The code that somebody shows at the door is computed from the number of the nomination with a key of
-- this installation, so nothing needs to be stored for it; see adr/0017.

create table check_in_key (
    only_row boolean primary key default true constraint ck_check_in_key_one check (only_row),
    key      text not null
);
insert into check_in_key (key)
values (encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));

-- The number that the browser gave a scan makes it count once, however often it is sent.
create table check_in (
    id            bigint constraint pk_check_in primary key,
    version       integer not null,
    event_id      bigint not null constraint fk_check_in_event references event,
    nomination_id bigint not null constraint fk_check_in_nomination references nomination,
    day           date not null,
    source        text not null constraint ck_check_in_source check (source in ('SCAN', 'CODE', 'NAME', 'WALK_IN')),
    scan_id       text not null constraint uq_check_in_scan unique,
    client_id     text,
    arrived_at    timestamptz not null,
    arrived_by    bigint constraint fk_check_in_arrived_by references person,
    undone_at     timestamptz,
    undone_by     bigint constraint fk_check_in_undone_by references person,
    constraint ck_check_in_undone check (undone_by is null or undone_at is not null)
);
create unique index uq_check_in_day on check_in (nomination_id, day) where undone_at is null;
create index ix_check_in_event on check_in (event_id, day) where undone_at is null;

-- Only who holds a seat is in.
create function check_in_needs_seat() returns trigger language plpgsql as $$
begin
    perform from nomination where id = new.nomination_id and event_id = new.event_id
        and status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW') for share;
    if not found then
        raise exception 'nomination % holds no seat', new.nomination_id
            using errcode = 'integrity_constraint_violation', constraint = 'tr_check_in_seat';
    end if;
    return new;
end $$;
create trigger tr_check_in_seat before insert on check_in for each row execute function check_in_needs_seat();

select audit_table('check_in', 'scan_id', 'client_id');
