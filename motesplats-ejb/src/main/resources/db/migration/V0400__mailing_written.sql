-- Mailings that coordinators write. To whom one goes is a rule (groups, without groups), worked out when it is sent.
create table mailing (
    id         bigint not null constraint pk_mailing primary key,
    version    int not null,
    event_id   bigint not null constraint fk_mailing_event references event,
    subject_sv text not null constraint ck_mailing_subject_sv check (length(subject_sv) <= 200 and subject_sv !~ '[[:cntrl:]]'),
    text_sv    text not null constraint ck_mailing_text_sv check (length(text_sv) <= 4000),
    subject_en text not null constraint ck_mailing_subject_en check (length(subject_en) <= 200 and subject_en !~ '[[:cntrl:]]'),
    text_en    text not null constraint ck_mailing_text_en check (length(text_en) <= 4000),
    included   text not null,
    left_out   text not null,
    status     text not null constraint ck_mailing_status check (status in ('DRAFT', 'SENT')),
    written_by bigint not null constraint fk_mailing_written_by references person,
    saved_at   timestamptz not null,
    sent_by    bigint constraint fk_mailing_sent_by references person,
    sent_at    timestamptz,
    recipients int constraint ck_mailing_recipients check (recipients > 0),
    constraint ck_mailing_sent check ((status = 'SENT') = (sent_at is not null) and (sent_at is null) = (sent_by is null)
        and (sent_at is null) = (recipients is null))
);

create index ix_mailing_event on mailing (event_id, id);

select audit_table('mailing');

-- The HTML of a mail whose text was written with headings, lists and links; null where it is made of the text. It holds no secrets.
alter table outbox_mail add column html text;
drop trigger tr_audit on outbox_mail;
create trigger tr_audit after update on outbox_mail for each row
    when (coalesce(current_setting('motesplats.actor', true), '') <> '')
    execute function audit_row('body', 'calendar', 'html');
