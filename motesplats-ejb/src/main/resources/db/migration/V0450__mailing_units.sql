-- A mailing can be limited to people of some units: their numbers, and none for all.
alter table mailing add column units text not null default ''
    constraint ck_mailing_units check (units ~ '^([0-9]+(,[0-9]+)*)?$');
