-- Which is meant where the time of the end for substitutes comes twice, in the night that the clock is put back.
alter table round_rules add substitution_daylight text constraint ck_round_rules_substitution_daylight check (substitution_daylight in ('SUMMER', 'WINTER'));
alter table round_rules add constraint ck_round_rules_substitution_twice check (substitution_daylight is null or substitution_time is not null);
