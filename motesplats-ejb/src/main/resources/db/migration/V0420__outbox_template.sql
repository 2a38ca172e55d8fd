-- Texts of mails that replace those the application comes with: for the whole site, or for the events of a series.
-- subject and body are null where the text that comes with the application is used again. default_… is what came with
-- the application when the text was saved, so that one can see what an upgrade has changed since.
create table mail_text (
    id              bigint not null constraint pk_mail_text primary key,
    version         int not null,
    template        text not null constraint ck_mail_text_template check (template ~ '^[a-z-]{1,60}$'),
    language        text not null constraint ck_mail_text_language check (language in ('SV', 'EN')),
    series_id       bigint constraint fk_mail_text_series references event_series,
    number          int not null constraint ck_mail_text_number check (number > 0),
    subject         text constraint ck_mail_text_subject check (length(subject) <= 500 and subject !~ '[[:cntrl:]]'),
    body            text constraint ck_mail_text_body check (length(body) <= 10000),
    default_subject text not null,
    default_body    text not null,
    saved_at        timestamptz not null,
    saved_by        bigint not null constraint fk_mail_text_saved_by references person,
    constraint uq_mail_text unique nulls not distinct (template, language, series_id),
    constraint ck_mail_text_whole check ((subject is null) = (body is null))
);

create index ix_mail_text_series on mail_text (series_id) where series_id is not null;

select audit_table('mail_text');

-- Each text as it was, the newest included; rows are only added.
create table mail_text_version (
    id              bigint not null constraint pk_mail_text_version primary key,
    version         int not null,
    mail_text_id    bigint not null constraint fk_mail_text_version_text references mail_text,
    number          int not null constraint ck_mail_text_version_number check (number > 0),
    subject         text,
    body            text,
    default_subject text not null,
    default_body    text not null,
    saved_at        timestamptz not null,
    saved_by        bigint not null constraint fk_mail_text_version_saved_by references person,
    constraint uq_mail_text_version unique (mail_text_id, number)
);

select audit_table('mail_text_version', 'body', 'default_subject', 'default_body');

-- Of which series an event is, for those who know no events.
create view mail_series as select id as event_id, series_id from event;
