-- Who saw the name of a person with protected identity, and when. The row makes the audit log tell it.
create table identity_disclosure (
    id        bigint constraint pk_identity_disclosure primary key,
    person_id bigint not null constraint fk_identity_disclosure_person references person,
    reader_id bigint not null constraint fk_identity_disclosure_reader references person,
    at        timestamptz not null
);
create index ix_identity_disclosure_person on identity_disclosure (person_id);
select audit_table('identity_disclosure');
