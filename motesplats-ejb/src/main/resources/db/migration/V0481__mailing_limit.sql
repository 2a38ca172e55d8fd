-- To how many people a mailing may go before a second person has to read it. While there is no row, the configuration says it;
-- a row without a number says that nobody has to.
create table mailing_limit (
    id             bigint not null constraint pk_mailing_limit primary key,
    version        int not null,
    only_row       boolean not null default true constraint uq_mailing_limit_one unique constraint ck_mailing_limit_one check (only_row),
    approval_above int constraint ck_mailing_limit_above check (approval_above between 1 and 1000000)
);

select audit_table('mailing_limit');
