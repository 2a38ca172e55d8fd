-- The minutes of meetings: as they are written, every version that was sent, and who approves each.
create table meeting_minutes (
    id         bigint constraint pk_meeting_minutes primary key,
    version    integer not null,
    meeting_id bigint not null constraint fk_meeting_minutes_meeting references meeting constraint uq_meeting_minutes_meeting unique,
    status     text not null constraint ck_meeting_minutes_status check (status in ('DRAFT', 'SENT', 'APPROVED', 'PUBLISHED')),
    title      text not null constraint ck_meeting_minutes_title check (title <> '' and length(title) <= 200),
    text       text not null constraint ck_meeting_minutes_text check (length(text) <= 100000),
    correction text constraint ck_meeting_minutes_correction check (length(correction) <= 1000)
);
select audit_table('meeting_minutes');

-- What it says never changes. One of each minutes is the one that readers get.
create table minutes_version (
    id           bigint constraint pk_minutes_version primary key,
    version      integer not null,
    minutes_id   bigint not null constraint fk_minutes_version_minutes references meeting_minutes,
    number       integer not null constraint ck_minutes_version_number check (number > 0),
    title        text not null,
    text         text not null,
    correction   text,
    sent_at      timestamptz not null,
    sent_by_id   bigint constraint fk_minutes_version_sent_by references person,
    approved_at  timestamptz,
    published_at timestamptz,
    audience     text constraint ck_minutes_version_audience check (audience in ('MEMBERS', 'EVERYBODY')),
    latest       boolean not null,
    constraint uq_minutes_version_number unique (minutes_id, number),
    constraint ck_minutes_version_published check ((published_at is null) = (audience is null)),
    constraint ck_minutes_version_approved check (published_at is null or approved_at is not null),
    constraint ck_minutes_version_latest check (not latest or published_at is not null)
);
create unique index uq_minutes_version_latest on minutes_version (minutes_id) where latest;
create index ix_minutes_version_sent_by on minutes_version (sent_by_id) where sent_by_id is not null;
create index ix_minutes_version_words on minutes_version using gin (search_words(title, text)) where latest;
select audit_table('minutes_version');

create table minutes_approval (
    id          bigint constraint pk_minutes_approval primary key,
    version     integer not null,
    version_id  bigint not null constraint fk_minutes_approval_version references minutes_version,
    person_id   bigint not null constraint fk_minutes_approval_person references person,
    yes         boolean,
    answered_at timestamptz,
    words       text constraint ck_minutes_approval_words check (length(words) <= 1000),
    constraint uq_minutes_approval_person unique (version_id, person_id),
    constraint ck_minutes_approval_answered check ((answered_at is null) = (yes is null))
);
create index ix_minutes_approval_person on minutes_approval (person_id);
select audit_table('minutes_approval');
