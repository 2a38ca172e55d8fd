-- Texts that several people write at once. The newest text stands whole; each change keeps what leads back to the one before,
-- so any earlier one can be made again. The log gets one line for each time that somebody sits down to write, not one for each key.
create table live_text (
    id         bigint not null constraint pk_live_text primary key,
    version    int not null,
    kind       text not null constraint ck_live_text_kind check (kind ~ '^[A-Z_]{1,40}$'),
    owner_id   bigint not null,
    field      text not null constraint ck_live_text_field check (field ~ '^[A-Za-z0-9._-]{1,80}$'),
    content    text not null,
    revision   int not null constraint ck_live_text_revision check (revision >= 0),
    changed_at timestamptz not null,
    constraint ck_live_text_content check (length(content) <= 400000),
    constraint uq_live_text_place unique (kind, owner_id, field)
);

-- That somebody sat and wrote in a text, until ten minutes passed without a change.
create table live_text_writing (
    id             bigint not null constraint pk_live_text_writing primary key,
    version        int not null,
    text_id        bigint not null constraint fk_live_text_writing_text references live_text on delete cascade,
    person_id      bigint constraint fk_live_text_writing_person references person,
    started_at     timestamptz not null,
    last_at        timestamptz not null,
    first_revision int not null,
    last_revision  int not null,
    constraint ck_live_text_writing_order check (last_at >= started_at and last_revision >= first_revision)
);
create index ix_live_text_writing_text on live_text_writing (text_id, last_at desc);
create index ix_live_text_writing_person on live_text_writing (person_id, started_at);

-- The number that a browser gave a change makes it count once, however often it is sent.
create table live_text_change (
    id         bigint not null constraint pk_live_text_change primary key,
    version    int not null,
    text_id    bigint not null constraint fk_live_text_change_text references live_text on delete cascade,
    writing_id bigint not null constraint fk_live_text_change_writing references live_text_writing on delete cascade,
    revision   int not null,
    at         timestamptz not null,
    client     text not null constraint ck_live_text_change_client check (client ~ '^[a-z0-9]{1,40}[+]*$'),
    sequence   int not null,
    undo       text not null,
    sent       text,
    constraint uq_live_text_change_revision unique (text_id, revision),
    constraint uq_live_text_change_client unique (text_id, client, sequence)
);
create index ix_live_text_change_writing on live_text_change (writing_id);

create trigger tr_audit after insert or delete on live_text for each row execute function audit_row('content');
create trigger tr_audit after insert or delete on live_text_writing for each row execute function audit_row();
