-- What a call begins with, what a series repeats in each, and what was said in those that were sent.
create table call_template (
    id            bigint constraint pk_call_template primary key,
    version       integer not null,
    group_id      bigint not null constraint fk_call_template_group references meeting_group
                  constraint uq_call_template_group unique,
    intro         text constraint ck_call_template_intro check (length(intro) <= 4000),
    theme_minutes integer constraint ck_call_template_theme_minutes check (theme_minutes between 1 and 1440)
);
select audit_table('call_template');

create table call_template_item (
    id          bigint constraint pk_call_template_item primary key,
    version     integer not null,
    template_id bigint not null constraint fk_call_template_item_template references call_template,
    position    integer not null,
    kind        text not null constraint ck_call_template_item_kind check (kind in ('INFORMATION', 'DISCUSSION', 'DECISION', 'REPORT')),
    title       text not null constraint ck_call_template_item_title check (title <> '' and length(title) <= 200),
    minutes     integer constraint ck_call_template_item_minutes check (minutes between 1 and 1440)
);
create index ix_call_template_item_template on call_template_item (template_id, position);
select audit_table('call_template_item');

create table meeting_call (
    id         bigint constraint pk_meeting_call primary key,
    version    integer not null,
    meeting_id bigint not null constraint fk_meeting_call_meeting references meeting constraint uq_meeting_call_meeting unique,
    intro      text constraint ck_meeting_call_intro check (length(intro) <= 4000)
);
select audit_table('meeting_call');

-- A call as it was sent; never changed.
create table call_release (
    id         bigint constraint pk_call_release primary key,
    version    integer not null,
    meeting_id bigint not null constraint fk_call_release_meeting references meeting,
    number     integer not null constraint ck_call_release_number check (number > 0),
    sent_at    timestamptz not null,
    sent_by_id bigint constraint fk_call_release_sent_by references person,
    people     integer not null constraint ck_call_release_people check (people >= 0),
    day        date not null,
    starts_at  time not null,
    minutes    integer not null,
    place      text,
    intro      text,
    constraint uq_call_release_number unique (meeting_id, number)
);
create index ix_call_release_sent_by on call_release (sent_by_id) where sent_by_id is not null;
select audit_table('call_release');

create table called_item (
    id         bigint constraint pk_called_item primary key,
    version    integer not null,
    release_id bigint not null constraint fk_called_item_release references call_release,
    item_id    bigint not null,
    position   integer not null,
    part       text not null constraint ck_called_item_part check (part in ('THEME', 'POINT', 'STANDING')),
    kind       text not null constraint ck_called_item_kind check (kind in ('INFORMATION', 'DISCUSSION', 'DECISION', 'REPORT')),
    title      text not null,
    text       text,
    presenter  text,
    minutes    integer,
    files      text
);
create index ix_called_item_release on called_item (release_id, position);
select audit_table('called_item');

alter table agenda_item add column bundle_id bigint constraint fk_agenda_item_bundle references attachment_bundle;
