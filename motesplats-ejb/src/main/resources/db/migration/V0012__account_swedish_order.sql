-- Names are sorted as Swedes expect them, å ä ö last, also where the database pages through them.
alter table person alter column given_name type text collate "sv-x-icu";
alter table person alter column family_name type text collate "sv-x-icu";
alter table organisation alter column name type text collate "sv-x-icu";
create index ix_person_name on person (family_name, given_name, id);
