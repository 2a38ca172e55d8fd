-- A text is found without the dots and accents of its letters, too (adr/0062): SearchPattern knows the same letters. The two indexes
-- that adr/0058 made hold the keys as they were, and are built anew.
create or replace function search_key(a text, b text default '', c text default '') returns text language sql immutable parallel safe
    return translate(lower((' ' || coalesce(a, '') || E' \n ' || coalesce(b, '') || E' \n ' || coalesce(c, '')) collate "sv-x-icu"),
        'åäáàâãæçčćđéèêëíìîïłñöóòôõøšúùûüýÿž', 'aaaaaaacccdeeeeiiiilnoooooosuuuuyyz');
reindex index ix_person_search;
reindex index ix_outbox_mail_search;

-- What is searched by words: Swedish ones by their stem, and all as they are written, so that beginnings of words, names and English
-- are found as well. The first text weighs most.
create function search_words(a text, b text default '', c text default '') returns tsvector language sql immutable parallel safe
    return setweight(to_tsvector('pg_catalog.swedish', coalesce(a, '')) || to_tsvector('pg_catalog.simple', coalesce(a, '')), 'A')
        || setweight(to_tsvector('pg_catalog.swedish', coalesce(b, '')) || to_tsvector('pg_catalog.simple', coalesce(b, '')), 'B')
        || setweight(to_tsvector('pg_catalog.swedish', coalesce(c, '')) || to_tsvector('pg_catalog.simple', coalesce(c, '')), 'C');

create index ix_event_search on event using gin (search_key(title, venue, season) gin_trgm_ops);
create index ix_event_words on event using gin (search_words(title, venue, description));
create index ix_event_series_search on event_series using gin (search_key(name, code) gin_trgm_ops);
create index ix_event_series_words on event_series using gin (search_words(name, code, description));
create index ix_organisation_search on organisation using gin (search_key(name, code) gin_trgm_ops);
