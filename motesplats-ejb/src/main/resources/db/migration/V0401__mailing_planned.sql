-- A mailing can wait for its moment. To whom it goes is worked out then; the event may be cancelled meanwhile, or nobody left in its groups.
alter table mailing drop constraint ck_mailing_status;
alter table mailing
    add column send_at timestamptz,
    add column planned_by bigint constraint fk_mailing_planned_by references person,
    add constraint ck_mailing_status check (status in ('DRAFT', 'PLANNED', 'SENT', 'EVENT_CANCELLED', 'NOBODY')),
    add constraint ck_mailing_planned check ((send_at is null) = (planned_by is null)
        and case status when 'DRAFT' then send_at is null when 'SENT' then true else send_at is not null end);

create index ix_mailing_due on mailing (send_at) where status = 'PLANNED';
