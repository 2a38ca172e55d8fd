-- The node that runs a job holds a lease on its row and renews it while it runs. Leases are measured by the database's own
-- clock: nodes need not agree on the time, and moving the demo clock neither frees nor holds one. The job table itself is
-- not audited: its rows change with every heartbeat and are themselves the record of what ran.
alter table job
    add column leased_by text,
    add column leased_until timestamptz,
    add constraint ck_job_lease check ((leased_by is null) = (leased_until is null));

-- Who asked for a job to be run out of turn.
create table job_request (
    id           bigint constraint pk_job_request primary key,
    version      integer not null,
    job          text not null constraint fk_job_request_job references job,
    person_id    bigint not null constraint fk_job_request_person references person,
    requested_at timestamptz not null
);
create index ix_job_request_job on job_request (job, id desc);
select audit_table('job_request');
