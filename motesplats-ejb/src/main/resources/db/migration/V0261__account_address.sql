-- An address is compared by the form that goes over the wire: its domain in ASCII. Domains with other letters are written
-- by the program after this (AddressesInAscii), for the database knows no such rule. The column follows from the address,
-- so that filling it is nothing that somebody did.
alter table person add column email_ascii text;
alter table person disable trigger tr_audit;
update person set email_ascii = lower(email);
alter table person enable trigger tr_audit;
alter table person alter column email_ascii set not null;

create function person_email_ascii() returns trigger language plpgsql as $$
begin
    new.email_ascii := coalesce(new.email_ascii, lower(new.email));
    return new;
end $$;
create trigger tr_person_email_ascii before insert on person for each row execute function person_email_ascii();

drop index uq_person_email;
create unique index uq_person_email on person (email_ascii);

-- Searched without regard to case, which plain C does not know beyond a to z.
alter table event alter column title type text collate "sv-x-icu";
alter table event alter column venue type text collate "sv-x-icu";
alter table outbox_mail alter column subject type text collate "sv-x-icu";
alter table outbox_mail alter column to_name type text collate "sv-x-icu";
alter table outbox_mail alter column to_address type text collate "sv-x-icu";
