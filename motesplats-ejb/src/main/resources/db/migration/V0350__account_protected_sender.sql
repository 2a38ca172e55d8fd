-- What the outbox must not say any more of people whose name is never shown: it looks for it in mails that were written
-- before. Nothing else reads this.
create view protected_sender as
    select id, trim(given_name || ' ' || family_name) as name, phone, email from person where protected_identity;
revoke insert, update, delete on protected_sender from "${app_user}";
