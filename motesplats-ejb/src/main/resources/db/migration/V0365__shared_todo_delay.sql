-- What a person has put off on the own start page. A liking, no record: not audited, removed once its day has come.
create table todo_delay (
    person_id bigint not null constraint fk_todo_delay_person references person on delete cascade,
    task      text not null constraint ck_todo_delay_task check (length(task) <= 1000),
    until     date not null,
    constraint pk_todo_delay primary key (person_id, task)
);
create index ix_todo_delay_until on todo_delay (until);
