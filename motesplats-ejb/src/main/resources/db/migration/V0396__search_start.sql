-- How a title begins, in the order of its letters: of very many that fit, those that begin with what was typed are found first,
-- and of those the one that is called just so.
create function search_start(title text) returns text language sql immutable parallel safe
    return lower(title collate "sv-x-icu");

create index ix_person_start on person (search_start(given_name || ' ' || family_name) collate "C") where not protected_identity;
create index ix_outbox_mail_start on outbox_mail (search_start(subject) collate "C");
