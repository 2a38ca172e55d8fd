-- Questions of a group to organisations in it, what each has answered, and the links by which people answer.
create table open_question (
    id           bigint constraint pk_open_question primary key,
    version      integer not null,
    meeting_id   bigint not null constraint fk_open_question_meeting references meeting,
    item_id      bigint constraint fk_open_question_item references agenda_item on delete set null,
    raised_by_id bigint constraint fk_open_question_raised_by references group_organisation,
    text         text not null constraint ck_open_question_text check (text <> '' and length(text) <= 1000),
    last_day     date,
    owner_id     bigint not null constraint fk_open_question_owner references person,
    status       text not null constraint ck_open_question_status check (status in ('OPEN', 'ANSWERED', 'CLOSED')),
    close_reason text constraint ck_open_question_close_reason check (close_reason <> '' and length(close_reason) <= 1000),
    asked_at     timestamptz not null,
    reminded_at  timestamptz,
    constraint ck_open_question_closed check ((status = 'CLOSED') = (close_reason is not null))
);
create index ix_open_question_meeting on open_question (meeting_id);
create index ix_open_question_item on open_question (item_id) where item_id is not null;
create index ix_open_question_raised_by on open_question (raised_by_id) where raised_by_id is not null;
create index ix_open_question_owner on open_question (owner_id);
create index ix_open_question_due on open_question (last_day) where status = 'OPEN' and last_day is not null;
create index ix_open_question_search on open_question using gin (search_key(text) gin_trgm_ops);
select audit_table('open_question');

create table question_answer (
    id                    bigint constraint pk_question_answer primary key,
    version               integer not null,
    question_id           bigint not null constraint fk_question_answer_question references open_question,
    group_organisation_id bigint not null constraint fk_question_answer_organisation references group_organisation,
    reply                 text not null constraint ck_question_answer_reply check (reply in ('WAITING', 'YES', 'NO', 'PERHAPS')),
    text                  text constraint ck_question_answer_text check (text <> '' and length(text) <= 1000),
    answered_by_id        bigint constraint fk_question_answer_answered_by references person,
    answered_at           timestamptz,
    constraint uq_question_answer_one unique (question_id, group_organisation_id),
    constraint ck_question_answer_answered check ((reply = 'WAITING') = (answered_at is null) and (answered_at is null) = (answered_by_id is null)),
    constraint ck_question_answer_words check (reply <> 'PERHAPS' or text is not null)
);
create index ix_question_answer_organisation on question_answer (group_organisation_id);
create index ix_question_answer_answered_by on question_answer (answered_by_id) where answered_by_id is not null;
select audit_table('question_answer');

create table question_link (
    id              bigint constraint pk_question_link primary key,
    version         integer not null,
    question_id     bigint not null constraint fk_question_link_question references open_question,
    person_id       bigint not null constraint fk_question_link_person references person,
    link_hash       text constraint uq_question_link_hash unique,
    link_expires_at timestamptz,
    sent_at         timestamptz not null,
    window_start    timestamptz,
    window_answers  integer not null constraint ck_question_link_window check (window_answers between 0 and 30),
    constraint uq_question_link_person unique (question_id, person_id),
    constraint ck_question_link_link check ((link_hash is null) = (link_expires_at is null))
);
create index ix_question_link_person on question_link (person_id);
select audit_table('question_link', 'link_hash');
