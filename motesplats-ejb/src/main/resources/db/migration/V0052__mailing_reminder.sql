-- Reminders: the rule ("14 days before, 08:00") and the moment it means now. The moment is computed anew when the date that
-- it hangs on moves; what was done is remembered for the moment it was done for, so nothing is done twice.
create table reminder_rule (
    id           bigint constraint pk_reminder_rule primary key,
    version      integer not null,
    event_id     bigint not null constraint fk_reminder_rule_event references event,
    kind         text not null constraint ck_reminder_rule_kind check (kind in ('NAMING_DEADLINE')),
    days_before  integer not null constraint ck_reminder_rule_days check (days_before between 0 and 365),
    at_time      time not null,
    deadline     date,
    due_at       timestamptz,
    handled_due  timestamptz,
    handled_at   timestamptz,
    outcome      text constraint ck_reminder_rule_outcome check (outcome in ('SENT', 'PASSED')),
    recipients   integer,
    constraint uq_reminder_rule unique (event_id, kind, days_before),
    constraint ck_reminder_rule_due check ((deadline is null) = (due_at is null)),
    constraint ck_reminder_rule_handled check ((handled_due is null) = (outcome is null) and (outcome is null) = (handled_at is null)
        and (outcome is null) = (recipients is null))
);
create index ix_reminder_rule_due on reminder_rule (due_at) where due_at is not null;
select audit_table('reminder_rule');
