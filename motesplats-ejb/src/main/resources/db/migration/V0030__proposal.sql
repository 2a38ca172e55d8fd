-- The call for proposals of an event, proposals with their presenters and history, reviews and conflicts of interest.
-- event_id stands in every table, so that the audit log of an event finds each change.

create table call_for_proposals (
    id       bigint constraint pk_call_for_proposals primary key,
    version  integer not null,
    event_id bigint not null constraint uq_call_for_proposals_event unique
             constraint fk_call_for_proposals_event references event,
    opens_at timestamptz not null,
    last_day date not null,
    text     text not null constraint ck_call_for_proposals_text check (length(text) <= 4000)
);

create table call_for_proposals_format (
    call_id bigint not null constraint fk_call_for_proposals_format references call_for_proposals,
    format  text not null constraint ck_call_for_proposals_format
            check (format in ('SEMINAR', 'WORKSHOP', 'LECTURE', 'EXHIBITION')),
    constraint pk_call_for_proposals_format primary key (call_id, format)
);

-- The last number given within a series and year. Its row is locked until the submission is committed, and a submission that
-- fails takes its number back: no gaps, no doubles.
create table proposal_counter (
    series_id bigint not null constraint fk_proposal_counter_series references event_series,
    year      integer not null,
    last      integer not null constraint ck_proposal_counter_last check (last > 0),
    constraint pk_proposal_counter primary key (series_id, year)
);

create table proposal (
    id              bigint constraint pk_proposal primary key,
    version         integer not null,
    event_id        bigint not null constraint fk_proposal_event references event,
    proposer_id     bigint not null constraint fk_proposal_proposer references person,
    organisation_id bigint constraint fk_proposal_organisation references organisation,
    number          text constraint uq_proposal_number unique,
    title           text not null constraint ck_proposal_title check (length(title) <= 200),
    summary         text not null constraint ck_proposal_summary check (length(summary) <= 4000),
    format          text constraint ck_proposal_format check (format in ('SEMINAR', 'WORKSHOP', 'LECTURE', 'EXHIBITION')),
    status          text not null constraint ck_proposal_status
                    check (status in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RESERVE', 'DECLINED', 'WITHDRAWN')),
    created_at      timestamptz not null,
    edited_at       timestamptz not null,
    submitted_at    timestamptz,
    submitted_by    bigint constraint fk_proposal_submitted_by references person,
    decided_at      timestamptz,
    decided_by      bigint constraint fk_proposal_decided_by references person,
    decision_reason text,
    -- A number, a received time and a sender come together, never to a draft, and never go away.
    constraint ck_proposal_received check ((number is null) = (submitted_at is null) and (number is null) = (submitted_by is null)),
    constraint ck_proposal_number check (case status when 'DRAFT' then number is null when 'WITHDRAWN' then true else number is not null end),
    constraint ck_proposal_complete check (number is null
        or (title <> '' and summary <> '' and format is not null and organisation_id is not null)),
    constraint ck_proposal_decided check ((decided_at is null) = (decided_by is null)
        and case when status in ('ACCEPTED', 'RESERVE', 'DECLINED') then decided_at is not null
                 when status in ('DRAFT', 'SUBMITTED') then decided_at is null else true end),
    constraint ck_proposal_reason check (status not in ('RESERVE', 'DECLINED') or decision_reason is not null)
);
create index ix_proposal_event on proposal (event_id, status);
create index ix_proposal_proposer on proposal (proposer_id);
create index ix_proposal_organisation on proposal (organisation_id);

create table co_presenter (
    id               bigint constraint pk_co_presenter primary key,
    version          integer not null,
    event_id         bigint not null constraint fk_co_presenter_event references event,
    proposal_id      bigint not null constraint fk_co_presenter_proposal references proposal,
    person_id        bigint not null constraint fk_co_presenter_person references person,
    organisation_id  bigint constraint fk_co_presenter_organisation references organisation,
    status           text not null constraint ck_co_presenter_status check (status in ('NAMED', 'INVITED', 'CONFIRMED', 'DECLINED')),
    token_hash       text constraint uq_co_presenter_token_hash unique,
    token_expires_at timestamptz,
    invited_at       timestamptz,
    answered_at      timestamptz,
    constraint uq_co_presenter_person unique (proposal_id, person_id),
    constraint ck_co_presenter_token check ((token_hash is null) = (token_expires_at is null)),
    constraint ck_co_presenter_invited check ((status = 'NAMED') = (invited_at is null)),
    constraint ck_co_presenter_answered check ((status in ('CONFIRMED', 'DECLINED')) = (answered_at is not null))
);
create index ix_co_presenter_person on co_presenter (person_id);

create table proposal_status_change (
    id          bigint constraint pk_proposal_status_change primary key,
    version     integer not null,
    event_id    bigint not null constraint fk_proposal_status_change_event references event,
    proposal_id bigint not null constraint fk_proposal_status_change_proposal references proposal,
    from_status text not null constraint ck_proposal_status_change_from
                check (from_status in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RESERVE', 'DECLINED', 'WITHDRAWN')),
    to_status   text not null constraint ck_proposal_status_change_to
                check (to_status in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RESERVE', 'DECLINED', 'WITHDRAWN')),
    at          timestamptz not null,
    person_id   bigint not null constraint fk_proposal_status_change_person references person,
    reason      text,
    constraint ck_proposal_status_change_differs check (from_status <> to_status)
);
create index ix_proposal_status_change_proposal on proposal_status_change (proposal_id, at);

create table review (
    id          bigint constraint pk_review primary key,
    version     integer not null,
    event_id    bigint not null constraint fk_review_event references event,
    proposal_id bigint not null constraint fk_review_proposal references proposal,
    reviewer_id bigint not null constraint fk_review_reviewer references person,
    comment     text constraint ck_review_comment check (length(comment) <= 4000),
    at          timestamptz not null,
    constraint uq_review_reviewer unique (proposal_id, reviewer_id)
);
create index ix_review_event on review (event_id, reviewer_id);

-- One row for each criterion; there is one criterion so far.
create table review_score (
    review_id bigint not null constraint fk_review_score_review references review,
    criterion text not null constraint ck_review_score_criterion check (criterion in ('OVERALL')),
    score     integer not null constraint ck_review_score_score check (score between 1 and 5),
    constraint pk_review_score primary key (review_id, criterion)
);

create table conflict_of_interest (
    id          bigint constraint pk_conflict_of_interest primary key,
    version     integer not null,
    event_id    bigint not null constraint fk_conflict_of_interest_event references event,
    proposal_id bigint not null constraint fk_conflict_of_interest_proposal references proposal,
    person_id   bigint not null constraint fk_conflict_of_interest_person references person,
    reason      text not null constraint ck_conflict_of_interest_reason check (reason <> '' and length(reason) <= 1000),
    at          timestamptz not null,
    constraint uq_conflict_of_interest_person unique (proposal_id, person_id)
);

-- Public records: the application cannot delete them.
revoke delete on proposal, proposal_status_change, proposal_counter, call_for_proposals, review from "${app_user}";

select audit_table('call_for_proposals');
select audit_table('call_for_proposals_format');
select audit_table('proposal');
select audit_table('co_presenter', 'token_hash');
select audit_table('proposal_status_change');
select audit_table('review');
select audit_table('review_score');
select audit_table('conflict_of_interest');
