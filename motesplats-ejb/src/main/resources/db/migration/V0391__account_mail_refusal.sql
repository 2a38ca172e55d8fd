-- Kinds of mails that somebody does not want; and the links in such mails by which one says so without login.
create table mail_refusal (
    id         bigint not null constraint pk_mail_refusal primary key,
    version    int not null,
    person_id  bigint not null constraint fk_mail_refusal_person references person,
    mail_kind  text not null constraint ck_mail_refusal_mail_kind check (mail_kind <> '' and length(mail_kind) <= 80),
    refused_at timestamptz not null,
    constraint uq_mail_refusal unique (person_id, mail_kind)
);

create index ix_mail_refusal_kind on mail_refusal (mail_kind, person_id);

select audit_table('mail_refusal');

alter table account_token drop constraint ck_account_token_kind;
alter table account_token add constraint ck_account_token_kind
    check (kind in ('INVITATION', 'RESET', 'FIRST_ADMINISTRATOR', 'API', 'CALENDAR', 'MAILS'));
