-- Which columns a person wants in a list, where that is not what everybody gets. A liking, no record: not audited.
create table list_columns (
    person_id bigint not null constraint fk_list_columns_person references person on delete cascade,
    list      text not null constraint ck_list_columns_list check (length(list) between 1 and 40),
    switched  text not null constraint ck_list_columns_switched check (length(switched) between 1 and 1000),
    constraint pk_list_columns primary key (person_id, list)
);
