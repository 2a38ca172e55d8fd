-- A point that is taken off the agenda stays with what was noted about it, out of sight.
alter table agenda_item drop constraint ck_agenda_item_state;
alter table agenda_item add constraint ck_agenda_item_state
    check (state in ('SUGGESTED', 'AGREED', 'DECLINED', 'TREATED', 'MOVED', 'REMOVED'));

-- What comes out of a meeting: what it decides, and what somebody is to do.
create table meeting_decision (
    id         bigint constraint pk_meeting_decision primary key,
    version    integer not null,
    meeting_id bigint not null constraint fk_meeting_decision_meeting references meeting,
    item_id    bigint constraint fk_meeting_decision_item references agenda_item,
    text       text not null constraint ck_meeting_decision_text check (text <> '' and length(text) <= 1000 and text !~ '[[:cntrl:]]'),
    decided_at timestamptz not null
);
create index ix_meeting_decision_meeting on meeting_decision (meeting_id, id);
create index ix_meeting_decision_item on meeting_decision (item_id) where item_id is not null;
select audit_table('meeting_decision');

create table action_item (
    id           bigint constraint pk_action_item primary key,
    version      integer not null,
    meeting_id   bigint not null constraint fk_action_item_meeting references meeting,
    item_id      bigint constraint fk_action_item_item references agenda_item,
    text         text not null constraint ck_action_item_text check (text <> '' and length(text) <= 1000 and text !~ '[[:cntrl:]]'),
    owner_id     bigint constraint fk_action_item_owner references person,
    owner_text   text constraint ck_action_item_owner_text check (owner_text <> '' and length(owner_text) <= 120),
    due_day      date,
    status       text not null constraint ck_action_item_status check (status in ('OPEN', 'DONE', 'DROPPED')),
    status_words text constraint ck_action_item_words check (status_words <> '' and length(status_words) <= 1000),
    ended_at     timestamptz,
    told_at      timestamptz,
    reminded_at  timestamptz,
    overdue_at   timestamptz,
    constraint ck_action_item_one_owner check (owner_id is null or owner_text is null),
    constraint ck_action_item_ended check ((status = 'OPEN') = (ended_at is null)),
    constraint ck_action_item_open check (status <> 'OPEN' or status_words is null)
);
create index ix_action_item_meeting on action_item (meeting_id, id);
create index ix_action_item_item on action_item (item_id) where item_id is not null;
create index ix_action_item_owner on action_item (owner_id, status) where owner_id is not null;
create index ix_action_item_due on action_item (due_day) where status = 'OPEN' and owner_id is not null;
select audit_table('action_item');

-- How long a point is talked about: what is counted, and since when it goes on.
create table point_time (
    id         bigint constraint pk_point_time primary key,
    version    integer not null,
    item_id    bigint not null constraint fk_point_time_item references agenda_item constraint uq_point_time_item unique,
    started_at timestamptz,
    seconds    bigint not null constraint ck_point_time_seconds check (seconds >= 0)
);
select audit_table('point_time');
