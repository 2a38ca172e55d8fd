-- Who took a list of a group out of the house as a file.
create table group_export (
    id        bigint constraint pk_group_export primary key,
    group_id  bigint not null constraint fk_group_export_group references meeting_group,
    reader_id bigint constraint fk_group_export_reader references person,
    list      text not null constraint ck_group_export_list check (list in ('MEMBERS', 'MEETINGS')),
    format    text not null constraint ck_group_export_format check (format in ('XLSX', 'CSV')),
    row_count integer not null,
    at        timestamptz not null
);
create index ix_group_export_group on group_export (group_id);
create index ix_group_export_reader on group_export (reader_id) where reader_id is not null;
select audit_table('group_export');
