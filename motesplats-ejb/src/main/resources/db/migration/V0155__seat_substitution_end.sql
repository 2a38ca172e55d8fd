-- Until when somebody else can get a seat, counted back from the event's last day so that it moves with the event.
alter table round_rules add substitution_days_before integer constraint ck_round_rules_substitution_days check (substitution_days_before between 0 and 365);
alter table round_rules add substitution_time time;
alter table round_rules add constraint ck_round_rules_substitution check ((substitution_days_before is null) = (substitution_time is null));

-- Whose seat went to somebody else at the door did not come: replaced, and remembered as missing.
alter table nomination drop constraint ck_nomination_outcome;
alter table nomination add constraint ck_nomination_outcome check (case status
    when 'ATTENDED' then outcome_at is not null when 'NO_SHOW' then outcome_at is not null when 'REPLACED' then true else outcome_at is null end);
