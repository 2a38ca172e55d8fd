-- Another format than the known ones, in the proposer's words.
alter table proposal
    add column format_words text,
    drop constraint ck_proposal_format,
    add constraint ck_proposal_format check (format in ('SEMINAR', 'WORKSHOP', 'LECTURE', 'EXHIBITION', 'OTHER')),
    add constraint ck_proposal_format_words check (format_words is null or format = 'OTHER'),
    add constraint ck_proposal_other_format check (number is null or format <> 'OTHER' or format_words is not null);
alter table call_for_proposals_format
    drop constraint ck_call_for_proposals_format,
    add constraint ck_call_for_proposals_format check (format in ('SEMINAR', 'WORKSHOP', 'LECTURE', 'EXHIBITION', 'OTHER'));
