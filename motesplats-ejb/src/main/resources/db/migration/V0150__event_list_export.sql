-- Who took a list of an event out as a file, and when. The row makes the log tell it; what was searched for is not kept.

create table list_export (
    id              bigint constraint pk_list_export primary key,
    event_id        bigint not null constraint fk_list_export_event references event,
    reader_id       bigint constraint fk_list_export_reader references person,
    organisation_id bigint constraint fk_list_export_organisation references organisation,
    list            text not null constraint ck_list_export_list check (list in ('PARTICIPANTS', 'NOMINATIONS', 'BOARD')),
    format          text not null constraint ck_list_export_format check (format in ('XLSX', 'CSV')),
    row_count       bigint not null constraint ck_list_export_row_count check (row_count >= 0),
    at              timestamptz not null
);
create index ix_list_export_event on list_export (event_id, at desc);

select audit_table('list_export');
