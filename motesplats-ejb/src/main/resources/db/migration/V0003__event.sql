-- Series and events with days, status history, contact person.

create table event_series (
    id          bigint constraint pk_event_series primary key,
    version     integer not null,
    code        text not null constraint uq_event_series_code unique constraint ck_event_series_code check (code ~ '^[A-ZÅÄÖ0-9]{1,10}$'),
    name        text not null,
    description text
);

create table event (
    id                bigint constraint pk_event primary key,
    version           integer not null,
    series_id         bigint not null constraint fk_event_series references event_series,
    number            integer not null constraint ck_event_number check (number > 0),
    title             text not null,
    description       text,
    season            text,
    venue             text,
    venue_address     text,
    online_url        text,
    attendance_mode   text not null constraint ck_event_attendance_mode check (attendance_mode in ('ON_SITE', 'ONLINE', 'HYBRID')),
    status            text not null constraint ck_event_status check (status in ('PLANNED', 'CANCELLED', 'POSTPONED', 'COMPLETED')),
    published         boolean not null default false,
    contact_person_id bigint not null constraint fk_event_contact_person references person,
    case_number       text,
    copied_from_id    bigint constraint fk_event_copied_from references event,
    constraint uq_event_number unique (series_id, number)
);

create table event_day (
    event_id  bigint not null constraint fk_event_day references event,
    day       date not null,
    starts_at time not null,
    ends_at   time not null,
    constraint pk_event_day primary key (event_id, day),
    constraint ck_event_day_times check (starts_at < ends_at)
);
create index ix_event_day_day on event_day (day);

create table event_status_change (
    id        bigint constraint pk_event_status_change primary key,
    version   integer not null,
    event_id  bigint not null constraint fk_event_status_change_event references event,
    status    text not null constraint ck_event_status_change_status check (status in ('PLANNED', 'CANCELLED', 'POSTPONED', 'COMPLETED')),
    at        timestamptz not null,
    person_id bigint constraint fk_event_status_change_person references person,
    reason    text not null
);
create index ix_event_status_change_event on event_status_change (event_id, at);

create table room (
    id       bigint constraint pk_room primary key,
    version  integer not null,
    event_id bigint not null constraint fk_room_event references event,
    name     text not null,
    capacity integer not null constraint ck_room_capacity check (capacity > 0),
    constraint uq_room_name unique (event_id, name)
);

alter table role_assignment add constraint fk_role_assignment_event foreign key (event_id) references event;

select audit_table('event_series');
select audit_table('event');
select audit_table('event_day');
select audit_table('event_status_change');
select audit_table('room');
