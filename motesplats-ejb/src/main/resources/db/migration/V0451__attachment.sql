-- Files that go with mails. What a file holds is kept once, however many mails and mailings it goes with.
create table attachment_file (
    id      bigint not null constraint pk_attachment_file primary key,
    version int not null,
    hash    text not null constraint uq_attachment_file_hash unique,
    kind    text not null constraint ck_attachment_file_kind
            check (kind in ('PDF', 'PNG', 'JPEG', 'GIF', 'DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'ODP')),
    size    int not null,
    content bytea not null,
    used_at timestamptz not null,
    constraint ck_attachment_file_size check (size = length(content) and size between 1 and 8000000)
);

-- The files of one mail or mailing; many mails share one.
create table attachment_bundle (
    id         bigint not null constraint pk_attachment_bundle primary key,
    version    int not null,
    created_at timestamptz not null
);

create table attachment (
    id        bigint not null constraint pk_attachment primary key,
    version   int not null,
    bundle_id bigint not null constraint fk_attachment_bundle references attachment_bundle,
    file_id   bigint not null constraint fk_attachment_file references attachment_file,
    name      text not null constraint ck_attachment_name check (name <> '' and length(name) <= 200 and name !~ '[[:cntrl:]/\\]'),
    constraint uq_attachment_name unique (bundle_id, name)
);

create index ix_attachment_file on attachment (file_id);

select audit_table('attachment_file', 'content');
select audit_table('attachment_bundle');
select audit_table('attachment');

alter table outbox_mail add column bundle_id bigint constraint fk_outbox_mail_bundle references attachment_bundle;
alter table mailing add column bundle_id bigint constraint fk_mailing_bundle references attachment_bundle;
