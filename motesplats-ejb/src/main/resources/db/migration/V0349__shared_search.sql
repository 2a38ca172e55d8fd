-- What is searched by a part of it is found by an index of groups of three letters (adr/0058). The extension is a trusted
-- one: whoever owns the database may make it, and Migrations says so where it is missing.
create extension if not exists pg_trgm;

-- What a row is searched by, in one text: each part behind a space, so that "% jo" finds beginnings of words, and the parts on
-- lines of their own, so that no pattern reaches from one into the next. Whoever wants to find more – without accents, with
-- typing errors – changes this function and builds the indexes anew.
create function search_key(a text, b text default '', c text default '') returns text language sql immutable parallel safe
    return lower((' ' || coalesce(a, '') || E' \n ' || coalesce(b, '') || E' \n ' || coalesce(c, '')) collate "sv-x-icu");

create index ix_person_search on person using gin (search_key(given_name, family_name, email) gin_trgm_ops);
create index ix_outbox_mail_search on outbox_mail using gin (search_key(subject, to_name, to_address) gin_trgm_ops);

-- The few whose names are not found.
create index ix_person_protected on person (id) where protected_identity;
-- The few who are called as a unit typed them.
create index ix_nomination_called on nomination (event_id) where called_email is not null;

-- How many mails are in which state, also of all events: counted without looking at the mails.
drop index ix_outbox_mail_event;
create index ix_outbox_mail_event on outbox_mail (event_id, status);

-- The log by kind of row, by time, and by those in whose place somebody acted.
create index ix_audit_entry_table on audit_entry (table_name, id desc);
create index ix_audit_entry_at on audit_entry (at, id);
create index ix_audit_entry_on_behalf_of on audit_entry (on_behalf_of, id desc) where on_behalf_of is not null;

-- The seats that a reopened distribution took away.
create index ix_seat_void on seat (event_id, void_at) where void_at is not null;
-- What went back to the pool, or was recalled.
create index ix_seat_move_gone on seat_move (event_id, from_id) where kind in ('RETURNED', 'RECALLED');
