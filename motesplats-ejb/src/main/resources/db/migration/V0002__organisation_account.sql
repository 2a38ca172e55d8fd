-- Organisations as a tree that changes over time, people, their accounts and roles.

create table organisation (
    id            bigint constraint pk_organisation primary key,
    version       integer not null,
    parent_id     bigint constraint fk_organisation_parent references organisation,
    successor_id  bigint constraint fk_organisation_successor references organisation,
    kind          text not null constraint ck_organisation_kind
                  check (kind in ('ASSOCIATION', 'MUNICIPALITY', 'DISTRICT', 'DEPARTMENT', 'UNIT', 'PARTNER')),
    code          text,
    name          text not null,
    path          text not null constraint uq_organisation_path unique
                  constraint ck_organisation_path check (path ~ '^/([0-9]+/)+$'),
    valid_from    date,
    valid_to      date,
    email_suffix  text,
    county        text,
    constraint ck_organisation_validity check (valid_from <= valid_to),
    constraint ck_organisation_municipality_code check (kind <> 'MUNICIPALITY' or code ~ '^[0-9]{4}$')
);
create unique index uq_organisation_code on organisation (code) where code is not null;
create index ix_organisation_parent on organisation (parent_id);
create index ix_organisation_path on organisation (path text_pattern_ops);

create table organisation_population (
    organisation_id bigint not null constraint fk_organisation_population references organisation,
    year            integer not null constraint ck_organisation_population_year check (year between 1900 and 2200),
    population      integer not null constraint ck_organisation_population check (population >= 0),
    source          text not null,
    constraint pk_organisation_population primary key (organisation_id, year)
);

create table person (
    id                 bigint constraint pk_person primary key,
    version            integer not null,
    given_name         text not null,
    family_name        text not null,
    email              text not null,
    phone              text,
    organisation_id    bigint constraint fk_person_organisation references organisation,
    language           text not null default 'SV' constraint ck_person_language check (language in ('SV', 'EN')),
    protected_identity boolean not null default false
);
create unique index uq_person_email on person (lower(email));
create index ix_person_organisation on person (organisation_id);

-- Somebody who can log in. A person without an account is only known to the system.
create table account (
    id                  bigint constraint pk_account primary key,
    version             integer not null,
    person_id           bigint not null constraint uq_account_person unique constraint fk_account_person references person,
    password_hash       text,
    password_changed_at timestamptz,
    enabled             boolean not null default true,
    last_login_at       timestamptz
);

-- Links that work once: invitation, reset, first administrator, remember-me; and personal API tokens. Only hashes are kept.
create table account_token (
    id          bigint constraint pk_account_token primary key,
    version     integer not null,
    kind        text not null constraint ck_account_token_kind
                check (kind in ('INVITATION', 'RESET', 'FIRST_ADMINISTRATOR', 'API')),
    person_id   bigint constraint fk_account_token_person references person,
    hash        text not null constraint uq_account_token_hash unique,
    name        text,
    permissions text,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    revoked_at  timestamptz,
    constraint ck_account_token_person check (kind = 'FIRST_ADMINISTRATOR' or person_id is not null)
);

create table role_assignment (
    id              bigint constraint pk_role_assignment primary key,
    version         integer not null,
    person_id       bigint not null constraint fk_role_assignment_person references person,
    role            text not null,
    organisation_id bigint constraint fk_role_assignment_organisation references organisation,
    event_id        bigint,
    on_behalf_of    bigint constraint fk_role_assignment_on_behalf_of references person,
    valid_from      date,
    valid_to        date,
    constraint ck_role_assignment_scope check (organisation_id is null or event_id is null),
    constraint ck_role_assignment_validity check (valid_from <= valid_to),
    constraint ck_role_assignment_deputy check (on_behalf_of is null or (valid_to is not null and on_behalf_of <> person_id))
);
create index ix_role_assignment_person on role_assignment (person_id);
create index ix_role_assignment_organisation on role_assignment (organisation_id) where organisation_id is not null;
create index ix_role_assignment_event on role_assignment (event_id) where event_id is not null;

select audit_table('organisation');
select audit_table('organisation_population');
select audit_table('person');
select audit_table('account', 'password_hash');
select audit_table('account_token', 'hash');
select audit_table('role_assignment');
