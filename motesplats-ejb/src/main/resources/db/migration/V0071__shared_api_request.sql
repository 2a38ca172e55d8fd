-- What a program asked for with a key of its own choice, and what it was answered: asked again, it gets the same answer,
-- and nothing is done twice. The row is written in the transaction of what was done.
create table api_request (
    person_id   bigint not null constraint fk_api_request_person references person,
    key         text not null constraint ck_api_request_key check (length(key) between 1 and 200),
    fingerprint text not null,
    status      integer,
    answer      text,
    created_at  timestamptz not null,
    constraint pk_api_request primary key (person_id, key),
    constraint ck_api_request_answer check ((status is null) = (answer is null))
);
create index ix_api_request_created on api_request (created_at);
