-- A mailing whose moment is days ago when anything runs again is not sent any more.
alter table mailing drop constraint ck_mailing_status;
alter table mailing
    add constraint ck_mailing_status check (status in ('DRAFT', 'PLANNED', 'SENT', 'EVENT_CANCELLED', 'NOBODY', 'MISSED'));
