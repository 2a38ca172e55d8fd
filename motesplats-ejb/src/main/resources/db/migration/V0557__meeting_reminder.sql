-- How long before a meeting its people are reminded, in working days; 0 is never.
alter table meeting_group add column remind_days integer not null default 2
    constraint ck_meeting_group_remind_days check (remind_days between 0 and 20);

-- A meeting was reminded of, for the day that it had then; on another day it is reminded of anew.
create table meeting_reminder (
    id         bigint constraint pk_meeting_reminder primary key,
    version    integer not null,
    meeting_id bigint not null constraint fk_meeting_reminder_meeting references meeting,
    day        date not null,
    sent_at    timestamptz not null,
    people     integer not null constraint ck_meeting_reminder_people check (people >= 0),
    constraint uq_meeting_reminder_day unique (meeting_id, day)
);
select audit_table('meeting_reminder');
