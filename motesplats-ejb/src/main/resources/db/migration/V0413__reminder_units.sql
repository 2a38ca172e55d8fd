-- Reminders count in working days and hours, too, and after their date as well as before it. Rules that stand mean days before.
alter table reminder_rule
    add column unit text not null default 'DAYS' constraint ck_reminder_rule_unit check (unit in ('DAYS', 'WORKING_DAYS', 'HOURS')),
    add column side text not null default 'BEFORE' constraint ck_reminder_rule_side check (side in ('BEFORE', 'AFTER')),
    alter column at_time drop not null,
    add constraint ck_reminder_rule_time check ((at_time is null) = (unit = 'HOURS')),
    drop constraint uq_reminder_rule,
    add constraint uq_reminder_rule unique (event_id, kind, days_before, unit, side);
alter table reminder_rule alter column unit drop default, alter column side drop default;
