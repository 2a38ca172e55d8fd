-- The outbox, and the rows that decide which node runs which job.

create table outbox_mail (
    id              bigint constraint pk_outbox_mail primary key,
    version         integer not null,
    dedup_key       text not null constraint uq_outbox_mail_dedup_key unique,
    event_id        bigint constraint fk_outbox_mail_event references event,
    person_id       bigint constraint fk_outbox_mail_person references person,
    to_address      text not null constraint ck_outbox_mail_to_address check (to_address !~ '[[:cntrl:]]'),
    to_name         text not null,
    reply_to        text constraint ck_outbox_mail_reply_to check (reply_to !~ '[[:cntrl:]]'),
    template        text not null,
    subject         text not null constraint ck_outbox_mail_subject check (subject !~ '[[:cntrl:]]'),
    body            text not null,
    calendar_method text constraint ck_outbox_mail_calendar_method check (calendar_method in ('REQUEST', 'CANCEL', 'PUBLISH')),
    calendar        text,
    status          text not null constraint ck_outbox_mail_status
                    check (status in ('QUEUED', 'INFLIGHT', 'RETRY', 'SENT', 'FAILED', 'ABORTED', 'MISSED')),
    attempts        integer not null default 0,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    last_error      text,
    constraint ck_outbox_mail_calendar check ((calendar is null) = (calendar_method is null)),
    constraint ck_outbox_mail_sent check ((status = 'SENT') = (sent_at is not null))
);
create index ix_outbox_mail_due on outbox_mail (next_attempt_at) where status in ('QUEUED', 'RETRY', 'INFLIGHT');
create index ix_outbox_mail_event on outbox_mail (event_id, id);

create table job (
    name       text constraint pk_job primary key,
    next_run   timestamptz not null,
    last_run   timestamptz,
    last_took  integer,
    last_node  text,
    result     text,
    failed     boolean not null default false
);
