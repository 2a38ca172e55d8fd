-- The programme of an event: one working schedule, and releases that are frozen copies of it.

create table programme (
    id                   bigint constraint pk_programme primary key,
    version              integer not null,
    event_id             bigint not null constraint uq_programme_event unique constraint fk_programme_event references event,
    published_release_id bigint
);

create table programme_session (
    id            bigint constraint pk_programme_session primary key,
    version       integer not null,
    event_id      bigint not null constraint fk_programme_session_event references event,
    proposal_id   bigint constraint uq_programme_session_proposal unique constraint fk_programme_session_proposal references proposal,
    kind          text not null constraint ck_programme_session_kind
                  check (kind in ('SEMINAR', 'WORKSHOP', 'LECTURE', 'EXHIBITION', 'BREAK', 'OTHER')),
    title         text not null,
    presenters    text,
    room_id       bigint constraint fk_programme_session_room references room,
    day           date,
    starts_at     time,
    ends_at       time,
    expected      integer constraint ck_programme_session_expected check (expected > 0),
    constraint ck_programme_session_slot check (num_nonnulls(day, starts_at, ends_at) in (0, 3)),
    constraint ck_programme_session_times check (starts_at < ends_at)
);
create index ix_programme_session_event on programme_session (event_id, day, starts_at);
create index ix_programme_session_room on programme_session (room_id) where room_id is not null;

create table programme_release (
    id          bigint constraint pk_programme_release primary key,
    version     integer not null,
    event_id    bigint not null constraint fk_programme_release_event references event,
    number      integer not null constraint ck_programme_release_number check (number > 0),
    name        text not null,
    released_at timestamptz not null,
    person_id   bigint constraint fk_programme_release_person references person,
    constraint uq_programme_release_number unique (event_id, number)
);
alter table programme add constraint fk_programme_published_release foreign key (published_release_id) references programme_release;

-- What a release says never changes: everything is copied, nothing refers to a room or a proposal that may change.
create table released_session (
    id          bigint constraint pk_released_session primary key,
    version     integer not null,
    release_id  bigint not null constraint fk_released_session_release references programme_release,
    session_id  bigint not null,
    proposal_id bigint,
    sequence    integer not null constraint ck_released_session_sequence check (sequence >= 0),
    kind        text not null,
    title       text not null,
    presenters  text,
    room        text,
    day         date not null,
    starts_at   time not null,
    ends_at     time not null,
    constraint uq_released_session unique (release_id, session_id),
    constraint ck_released_session_times check (starts_at < ends_at)
);

select audit_table('programme');
select audit_table('programme_session');
select audit_table('programme_release');
select audit_table('released_session');
