-- Mailings to many are read by a second person first. A changed text or rule ends what was asked and answered about it.
create table mailing_approval (
    id         bigint not null constraint pk_mailing_approval primary key,
    version    int not null,
    mailing_id bigint not null constraint fk_mailing_approval_mailing references mailing,
    people     int not null constraint ck_mailing_approval_people check (people > 0),
    asked_by   bigint not null constraint fk_mailing_approval_asked_by references person,
    asked_at   timestamptz not null,
    decided_by bigint constraint fk_mailing_approval_decided_by references person,
    decided_at timestamptz,
    approved   boolean,
    remark     text constraint ck_mailing_approval_remark check (remark <> '' and length(remark) <= 1000),
    void_at    timestamptz,
    constraint ck_mailing_approval_decided check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (approved is null)),
    constraint ck_mailing_approval_other check (decided_by <> asked_by)
);

create index ix_mailing_approval_mailing on mailing_approval (mailing_id, id);
create index ix_mailing_approval_open on mailing_approval (mailing_id) where decided_at is null and void_at is null;

select audit_table('mailing_approval');

-- Why what was planned became a draft again, until somebody plans or sends it anew.
alter table mailing add column turned_back text constraint ck_mailing_turned_back check (turned_back in ('NO_RIGHT', 'NO_APPROVAL'));
