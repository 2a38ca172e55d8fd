-- What holds for the seats of a round after they are given out, and what units wish for.
create table round_rules (
    id           bigint constraint pk_round_rules primary key,
    version      integer not null,
    event_id     bigint not null,
    round_id     bigint not null constraint uq_round_rules_round unique,
    recall_on    date,
    answer_hours integer not null constraint ck_round_rules_answer_hours check (answer_hours between 1 and 90),
    recalled_for date,
    recalled_at  timestamptz,
    open_at      timestamptz,
    constraint fk_round_rules_round foreign key (round_id, event_id) references allocation_round (id, event_id),
    constraint ck_round_rules_recalled check (recalled_for is null or recalled_at is not null)
);

create table seat_wish (
    id            bigint constraint pk_seat_wish primary key,
    version       integer not null,
    event_id      bigint not null,
    allocation_id bigint not null,
    seats         integer not null constraint ck_seat_wish_seats check (seats > 0),
    given         integer not null default 0,
    reason        text not null,
    wished_at     timestamptz not null,
    wished_by     bigint constraint fk_seat_wish_wished_by references person,
    ended_at      timestamptz,
    constraint fk_seat_wish_allocation foreign key (allocation_id, event_id) references allocation (id, event_id),
    constraint ck_seat_wish_given check (given between 0 and seats),
    constraint ck_seat_wish_ended check (given < seats or ended_at is not null)
);
create unique index uq_seat_wish_allocation on seat_wish (allocation_id) where ended_at is null;
create index ix_seat_wish_event on seat_wish (event_id, wished_at) where ended_at is null;

alter table reminder_rule drop constraint ck_reminder_rule_kind;
alter table reminder_rule add constraint ck_reminder_rule_kind check (kind in ('NAMING_DEADLINE', 'RECALL_DATE'));

select audit_table('round_rules');
select audit_table('seat_wish');
