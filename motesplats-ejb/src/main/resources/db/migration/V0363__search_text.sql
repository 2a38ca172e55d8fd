-- Proposals, sessions and names that units typed, by parts of words and by words (adr/0062).
create index ix_proposal_search on proposal using gin (search_key(title, number) gin_trgm_ops);
create index ix_proposal_words on proposal using gin (search_words(title, number, summary));
create index ix_programme_session_search on programme_session using gin (search_key(title, presenters) gin_trgm_ops);
create index ix_programme_session_words on programme_session using gin (search_words(title, presenters, text));
create index ix_released_session_search on released_session using gin (search_key(title, presenters) gin_trgm_ops);
create index ix_released_session_words on released_session using gin (search_words(title, presenters, text));
create index ix_nomination_called_search on nomination
    using gin (search_key(called_given_name, called_family_name, called_email) gin_trgm_ops) where called_email is not null;
