-- Groups by name and place and what they are for, meetings by theme and place and what was called to.
create index ix_meeting_group_search on meeting_group using gin (search_key(name, place) gin_trgm_ops);
create index ix_meeting_group_words on meeting_group using gin (search_words(name, place, purpose));
create index ix_meeting_search on meeting using gin (search_key(theme, place) gin_trgm_ops);
create index ix_called_item_search on called_item using gin (search_key(title) gin_trgm_ops);
