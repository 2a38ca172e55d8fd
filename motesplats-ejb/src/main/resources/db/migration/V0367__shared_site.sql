-- What this installation calls itself on its pages; no row for the name that it comes with.
create table site (
    only_row boolean not null default true constraint pk_site primary key constraint ck_site_one check (only_row),
    name     text not null constraint ck_site_name check (name <> '' and length(name) <= 40)
);

select audit_table('site');
