-- Groups that meet again and again, who sits in them for whom, their meetings and what those are about.
create table meeting_group (
    id              bigint constraint pk_meeting_group primary key,
    version         integer not null,
    owner_id        bigint not null constraint fk_meeting_group_owner references organisation,
    name            text not null constraint ck_meeting_group_name check (name <> '' and length(name) <= 120),
    purpose         text constraint ck_meeting_group_purpose check (length(purpose) <= 4000),
    status          text not null constraint ck_meeting_group_status check (status in ('ACTIVE', 'DORMANT', 'ENDED')),
    open            boolean not null,
    weekday         text constraint ck_meeting_group_weekday
                    check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    starts_at       time,
    minutes         integer not null constraint ck_meeting_group_minutes check (minutes between 5 and 1440),
    attendance_mode text not null constraint ck_meeting_group_attendance_mode check (attendance_mode in ('ON_SITE', 'ONLINE', 'HYBRID')),
    place           text constraint ck_meeting_group_place check (length(place) <= 200),
    join_link       text constraint ck_meeting_group_join_link check (length(join_link) <= 500),
    collect_days    integer not null constraint ck_meeting_group_collect_days check (collect_days between 0 and 60)
);
create index ix_meeting_group_owner on meeting_group (owner_id);
select audit_table('meeting_group');

create table group_organisation (
    id              bigint constraint pk_group_organisation primary key,
    version         integer not null,
    group_id        bigint not null constraint fk_group_organisation_group references meeting_group,
    organisation_id bigint constraint fk_group_organisation_organisation references organisation,
    name            text not null constraint ck_group_organisation_name check (name <> '' and length(name) <= 120),
    valid_from      date not null,
    valid_to        date constraint ck_group_organisation_validity check (valid_to >= valid_from - 1)
);
create index ix_group_organisation_group on group_organisation (group_id);
create index ix_group_organisation_organisation on group_organisation (organisation_id) where organisation_id is not null;
select audit_table('group_organisation');

create table appointed_representative (
    id                    bigint constraint pk_appointed_representative primary key,
    version               integer not null,
    group_id              bigint not null constraint fk_appointed_representative_group references meeting_group,
    person_id             bigint not null constraint fk_appointed_representative_person references person,
    group_organisation_id bigint constraint fk_appointed_representative_organisation references group_organisation,
    role                  text not null constraint ck_appointed_representative_role
                          check (role in ('REPRESENTATIVE', 'SUBSTITUTE', 'SECRETARY', 'CONTACT', 'MEMBER')),
    substitute_for_id     bigint constraint fk_appointed_representative_substitute_for references appointed_representative,
    valid_from            date not null,
    valid_to              date constraint ck_appointed_representative_validity check (valid_to >= valid_from - 1),
    appointed_by          text constraint ck_appointed_representative_appointed_by check (length(appointed_by) <= 200),
    called_given_name     text,
    called_family_name    text,
    called_email          text,
    constraint ck_appointed_representative_organisation
        check (role not in ('REPRESENTATIVE', 'SUBSTITUTE') or group_organisation_id is not null),
    constraint ck_appointed_representative_substitute check (substitute_for_id is null or role = 'SUBSTITUTE')
);
create index ix_appointed_representative_group on appointed_representative (group_id);
create index ix_appointed_representative_person on appointed_representative (person_id);
create index ix_appointed_representative_substitute_for on appointed_representative (substitute_for_id) where substitute_for_id is not null;
create index ix_appointed_representative_organisation on appointed_representative (group_organisation_id) where group_organisation_id is not null;
select audit_table('appointed_representative');

-- Day and time are those of the wall clock: 13.30 stays 13.30 when summer time begins.
create table meeting (
    id              bigint constraint pk_meeting primary key,
    version         integer not null,
    group_id        bigint not null constraint fk_meeting_group references meeting_group,
    day             date not null,
    starts_at       time not null,
    minutes         integer not null constraint ck_meeting_minutes check (minutes between 5 and 1440),
    attendance_mode text not null constraint ck_meeting_attendance_mode check (attendance_mode in ('ON_SITE', 'ONLINE', 'HYBRID')),
    place           text constraint ck_meeting_place check (length(place) <= 200),
    join_link       text constraint ck_meeting_join_link check (length(join_link) <= 500),
    theme           text constraint ck_meeting_theme check (length(theme) <= 200),
    status          text not null constraint ck_meeting_status check (status in ('PLANNED', 'CALLED', 'HELD', 'CANCELLED')),
    cancel_reason   text constraint ck_meeting_cancel_reason check (length(cancel_reason) <= 1000),
    sequence        integer not null default 0,
    changed_at      timestamptz not null,
    constraint ck_meeting_cancelled check (status = 'CANCELLED' or cancel_reason is null)
);
create index ix_meeting_group on meeting (group_id, day);
create index ix_meeting_day on meeting (day, id);
create unique index uq_meeting_start on meeting (group_id, day, starts_at) where status <> 'CANCELLED';
select audit_table('meeting');

create table agenda_item (
    id              bigint constraint pk_agenda_item primary key,
    version         integer not null,
    meeting_id      bigint not null constraint fk_agenda_item_meeting references meeting,
    position        integer not null,
    kind            text not null constraint ck_agenda_item_kind check (kind in ('INFORMATION', 'DISCUSSION', 'DECISION', 'REPORT')),
    part            text not null constraint ck_agenda_item_part check (part in ('THEME', 'POINT', 'STANDING')),
    state           text not null constraint ck_agenda_item_state check (state in ('SUGGESTED', 'AGREED', 'DECLINED', 'TREATED', 'MOVED')),
    title           text not null constraint ck_agenda_item_title check (title <> '' and length(title) <= 200),
    text            text constraint ck_agenda_item_text check (length(text) <= 4000),
    presenter_id    bigint constraint fk_agenda_item_presenter references person,
    presenter_text  text constraint ck_agenda_item_presenter_text check (length(presenter_text) <= 200),
    minutes         integer constraint ck_agenda_item_minutes check (minutes between 1 and 1440),
    suggested_by_id bigint constraint fk_agenda_item_suggested_by references person,
    state_reason    text constraint ck_agenda_item_state_reason check (length(state_reason) <= 1000),
    moved_from_id   bigint constraint fk_agenda_item_moved_from references agenda_item,
    constraint ck_agenda_item_presenter check (presenter_id is null or presenter_text is null)
);
create index ix_agenda_item_meeting on agenda_item (meeting_id, position);
create index ix_agenda_item_presenter on agenda_item (presenter_id) where presenter_id is not null;
create index ix_agenda_item_suggested_by on agenda_item (suggested_by_id) where suggested_by_id is not null;
create index ix_agenda_item_moved_from on agenda_item (moved_from_id) where moved_from_id is not null;
select audit_table('agenda_item');

-- A yes to a guest holds for one meeting.
create table meeting_guest (
    id             bigint constraint pk_meeting_guest primary key,
    version        integer not null,
    meeting_id     bigint not null constraint fk_meeting_guest_meeting references meeting,
    person_id      bigint not null constraint fk_meeting_guest_person references person,
    status         text not null constraint ck_meeting_guest_status check (status in ('ASKED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
    reason         text constraint ck_meeting_guest_reason check (length(reason) <= 1000),
    asked_at       timestamptz not null,
    answered_by_id bigint constraint fk_meeting_guest_answered_by references person,
    answered_at    timestamptz,
    answer         text constraint ck_meeting_guest_answer check (length(answer) <= 1000),
    constraint uq_meeting_guest_person unique (meeting_id, person_id),
    constraint ck_meeting_guest_answered check ((answered_by_id is null) = (answered_at is null))
);
create index ix_meeting_guest_person on meeting_guest (person_id);
create index ix_meeting_guest_answered_by on meeting_guest (answered_by_id) where answered_by_id is not null;
select audit_table('meeting_guest');
