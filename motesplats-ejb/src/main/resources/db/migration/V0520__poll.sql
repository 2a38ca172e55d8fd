-- When can we meet? A poll offers dates, people say which suit them, one of them becomes the date. Everybody in it is a person; a link
-- lets that person answer without logging in, a hash of it is all that is kept, and a new one takes the place of the old.
create table poll (
    id              bigint not null constraint pk_poll primary key,
    version         int not null,
    title           text not null constraint ck_poll_title check (title <> '' and length(title) <= 200 and title !~ '[[:cntrl:]]'),
    text            text constraint ck_poll_text check (text <> '' and length(text) <= 4000),
    attendance_mode text not null constraint ck_poll_mode check (attendance_mode in ('ON_SITE', 'ONLINE', 'HYBRID')),
    place           text constraint ck_poll_place check (place <> '' and length(place) <= 200),
    online_url      text constraint ck_poll_online_url check (length(online_url) <= 500),
    minutes         int not null constraint ck_poll_minutes check (minutes between 5 and 1440),
    status          text not null constraint ck_poll_status check (status in ('OPEN', 'CLOSED', 'FINALISED', 'CALLED_OFF')),
    last_day        date not null,
    own_proposals   boolean not null,
    slot_limit      int constraint ck_poll_slot_limit check (slot_limit between 1 and 300),
    names_hidden    boolean not null,
    owner_id        bigint not null constraint fk_poll_owner references person,
    created_at      timestamptz not null,
    reminded_at     timestamptz,
    all_answered_at timestamptz,
    final_slot_id   bigint,
    ended_at        timestamptz,
    outcome         text,
    outcome_page    text,
    reason          text constraint ck_poll_reason check (reason <> '' and length(reason) <= 1000),
    constraint ck_poll_ended check ((status = 'OPEN') = (ended_at is null)),
    constraint ck_poll_final check (status <> 'FINALISED' or (final_slot_id is not null and outcome is not null)),
    constraint ck_poll_undecided check (status not in ('OPEN', 'CLOSED') or (final_slot_id is null and outcome is null))
);

create table poll_participant (
    id                 bigint not null constraint pk_poll_participant primary key,
    version            int not null,
    poll_id            bigint not null constraint fk_poll_participant_poll references poll,
    person_id          bigint not null constraint fk_poll_participant_person references person,
    part               text not null constraint ck_poll_participant_part check (part in ('OWNER', 'CO_OWNER', 'ASKED')),
    called_given_name  text,
    called_family_name text,
    called_email       text,
    typed_email        text,
    link_hash          text constraint uq_poll_participant_link unique,
    link_expires_at    timestamptz,
    invited_at         timestamptz,
    answered_at        timestamptz,
    comment            text constraint ck_poll_participant_comment check (comment <> '' and length(comment) <= 1000),
    window_start       timestamptz,
    window_answers     int not null constraint ck_poll_participant_window check (window_answers between 0 and 30),
    calendar_sequence  int constraint ck_poll_participant_sequence check (calendar_sequence >= 0),
    calendar_organiser text,
    held_from          timestamptz,
    held_until         timestamptz,
    constraint uq_poll_participant_person unique (poll_id, person_id),
    constraint ck_poll_participant_link check ((link_hash is null) = (link_expires_at is null)),
    constraint ck_poll_participant_called check ((called_email is null) = (called_given_name is null)
        and (called_email is null) = (called_family_name is null)),
    constraint ck_poll_participant_held check ((calendar_sequence is null) = (calendar_organiser is null)
        and (calendar_sequence is null) = (held_from is null) and (held_from is null) = (held_until is null))
);
create unique index uq_poll_participant_owner on poll_participant (poll_id) where part = 'OWNER';
create index ix_poll_participant_person on poll_participant (person_id, poll_id);

create table poll_slot (
    id          bigint not null constraint pk_poll_slot primary key,
    version     int not null,
    poll_id     bigint not null constraint fk_poll_slot_poll references poll,
    starts_at   timestamptz not null,
    proposed_by bigint constraint fk_poll_slot_proposed_by references poll_participant,
    constraint uq_poll_slot_start unique (poll_id, starts_at)
);
create index ix_poll_slot_proposed_by on poll_slot (proposed_by) where proposed_by is not null;

alter table poll add constraint fk_poll_final_slot foreign key (final_slot_id) references poll_slot;

create table poll_answer (
    id             bigint not null constraint pk_poll_answer primary key,
    version        int not null,
    slot_id        bigint not null constraint fk_poll_answer_slot references poll_slot,
    participant_id bigint not null constraint fk_poll_answer_participant references poll_participant,
    choice         text not null constraint ck_poll_answer_choice check (choice in ('YES', 'IF_NEEDED', 'NO')),
    at             timestamptz not null,
    constraint uq_poll_answer_one unique (slot_id, participant_id)
);
create index ix_poll_answer_participant on poll_answer (participant_id);

create index ix_poll_owner on poll (owner_id);
create index ix_poll_open on poll (last_day) where status = 'OPEN';
create index ix_poll_outcome on poll (outcome_page) where outcome_page is not null;
create index ix_poll_final_slot on poll (final_slot_id) where final_slot_id is not null;
create index ix_poll_search on poll using gin (search_key(title) gin_trgm_ops);

select audit_table('poll');
select audit_table('poll_participant', 'link_hash');
select audit_table('poll_slot');
select audit_table('poll_answer');
