-- What a session is about, as the programme shows it: its own words, or those of its proposal, frozen with the release.
alter table programme_session add column text text;
alter table released_session add column text text;
