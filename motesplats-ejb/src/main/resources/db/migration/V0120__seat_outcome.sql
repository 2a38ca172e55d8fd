-- When it was noted that somebody came, or did not.
alter table nomination add outcome_at timestamptz;
alter table nomination add constraint ck_nomination_outcome check ((status in ('ATTENDED', 'NO_SHOW')) = (outcome_at is not null));
