-- What a person's calendar was told about a meeting: one entry, whose sequence grows with everything that is told.
create table meeting_calendar (
    id         bigint constraint pk_meeting_calendar primary key,
    version    integer not null,
    meeting_id bigint not null constraint fk_meeting_calendar_meeting references meeting,
    person_id  bigint not null constraint fk_meeting_calendar_person references person,
    sequence   integer not null,
    held       boolean not null,
    organiser  text not null,
    constraint uq_meeting_calendar_person unique (meeting_id, person_id)
);
create index ix_meeting_calendar_person on meeting_calendar (person_id);
select audit_table('meeting_calendar');
