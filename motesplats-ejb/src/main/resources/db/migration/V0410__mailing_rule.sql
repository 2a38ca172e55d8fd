-- A mailing can follow a date of its event: "3 working days before the first day, at 08:00". Its moment is computed anew whenever the date moves,
-- and is null while there is no date. A draft can hold a rule that nobody has turned on yet.
alter table mailing drop constraint ck_mailing_planned;
alter table mailing
    add column rule_anchor text constraint ck_mailing_rule_anchor check (rule_anchor ~ '^[A-Z]+(_[A-Z]+)*$'),
    add column rule_amount int constraint ck_mailing_rule_amount check (rule_amount between 0 and 365),
    add column rule_unit   text constraint ck_mailing_rule_unit check (rule_unit in ('DAYS', 'WORKING_DAYS', 'HOURS')),
    add column rule_side   text constraint ck_mailing_rule_side check (rule_side in ('BEFORE', 'AFTER')),
    add column rule_time   time,
    add constraint ck_mailing_rule check (num_nonnulls(rule_anchor, rule_amount, rule_unit, rule_side) in (0, 4)
        and (rule_time is not null) = (rule_unit is not null and rule_unit <> 'HOURS')),
    add constraint ck_mailing_planned check (case status
        when 'DRAFT' then num_nonnulls(send_at, planned_by) = 0
        when 'SENT' then num_nonnulls(send_at, planned_by) <> 1
        else planned_by is not null and (send_at is not null or rule_anchor is not null) end);
