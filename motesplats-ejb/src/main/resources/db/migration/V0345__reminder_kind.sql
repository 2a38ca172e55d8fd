-- What a reminder is about is the key of the feature that gives it; the code knows the keys.
alter table reminder_rule drop constraint ck_reminder_rule_kind;
alter table reminder_rule add constraint ck_reminder_rule_kind check (kind ~ '^[A-Z]+(_[A-Z]+)*$');
