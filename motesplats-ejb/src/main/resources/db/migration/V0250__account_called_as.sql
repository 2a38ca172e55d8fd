-- What was typed of a person whom the one who typed does not know; it stands where the person was named and changes nothing
-- about the person. All three, or none.
alter table nomination
    add called_given_name  text,
    add called_family_name text,
    add called_email       text,
    add constraint ck_nomination_called check (num_nulls(called_given_name, called_family_name, called_email) in (0, 3));
alter table reserve
    add called_given_name  text,
    add called_family_name text,
    add called_email       text,
    add constraint ck_reserve_called check (num_nulls(called_given_name, called_family_name, called_email) in (0, 3));
alter table co_presenter
    add called_given_name  text,
    add called_family_name text,
    add called_email       text,
    add constraint ck_co_presenter_called check (num_nulls(called_given_name, called_family_name, called_email) in (0, 3));

-- The log says who was named; what somebody typed of a protected identity must not stand there either.
drop trigger tr_audit on nomination;
drop trigger tr_audit on reserve;
drop trigger tr_audit on co_presenter;
select audit_table('nomination', 'called_given_name', 'called_family_name', 'called_email');
select audit_table('reserve', 'called_given_name', 'called_family_name', 'called_email');
select audit_table('co_presenter', 'token_hash', 'called_given_name', 'called_family_name', 'called_email');
