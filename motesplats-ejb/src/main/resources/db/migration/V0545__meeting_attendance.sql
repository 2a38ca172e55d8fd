-- Who was at a meeting: somebody of the group, or a visitor by name and organisation.
create table meeting_attendance (
    id                   bigint constraint pk_meeting_attendance primary key,
    version              integer not null,
    meeting_id           bigint not null constraint fk_meeting_attendance_meeting references meeting,
    seat_id              bigint constraint fk_meeting_attendance_seat references appointed_representative,
    visitor_name         text constraint ck_meeting_attendance_visitor check (visitor_name <> '' and length(visitor_name) <= 120),
    visitor_organisation text constraint ck_meeting_attendance_visitor_organisation check (length(visitor_organisation) <= 120),
    presence             text not null constraint ck_meeting_attendance_presence check (presence in ('PRESENT', 'EXCUSED', 'ABSENT')),
    constraint ck_meeting_attendance_who check ((seat_id is null) = (visitor_name is not null)),
    constraint ck_meeting_attendance_visitor_there check (seat_id is not null or presence = 'PRESENT'),
    constraint uq_meeting_attendance_seat unique (meeting_id, seat_id)
);
create index ix_meeting_attendance_seat on meeting_attendance (seat_id) where seat_id is not null;
select audit_table('meeting_attendance');
