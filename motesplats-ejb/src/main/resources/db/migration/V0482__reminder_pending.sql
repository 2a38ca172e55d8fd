-- Those that are still to go, which few of all are: the job looks for them every minute, and for when the next one is due.
create index ix_reminder_rule_pending on reminder_rule (due_at, id) where due_at is not null and (handled_due is null or handled_due <> due_at);
drop index ix_reminder_rule_due;
