-- What the outbox asks of people: whose name is never shown in the list of mails.
create view protected_recipient as
    select id from person where protected_identity;
revoke insert, update, delete on protected_recipient from "${app_user}";
