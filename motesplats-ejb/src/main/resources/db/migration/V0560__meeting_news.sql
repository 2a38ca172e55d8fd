-- What is new in a group, and what its members say about it: one text each, below the one that it answers.
create table group_post (
    id            bigint constraint pk_group_post primary key,
    version       integer not null,
    group_id      bigint not null constraint fk_group_post_group references meeting_group,
    news_id       bigint constraint fk_group_post_news references group_post,
    author_id     bigint not null constraint fk_group_post_author references person,
    title         text constraint ck_group_post_title check (length(title) <= 200),
    text          text not null constraint ck_group_post_text check (length(text) <= 4000),
    written_at    timestamptz not null,
    people        integer not null constraint ck_group_post_people check (people >= 0),
    hidden_at     timestamptz,
    hidden_by_id  bigint constraint fk_group_post_hidden_by references person,
    hidden_reason text constraint ck_group_post_hidden_reason check (length(hidden_reason) <= 1000),
    constraint ck_group_post_kind check ((news_id is null) = (title is not null)),
    constraint ck_group_post_hidden check ((hidden_at is null) = (hidden_by_id is null))
);
create index ix_group_post_group on group_post (group_id, written_at desc) where news_id is null;
create index ix_group_post_news on group_post (news_id) where news_id is not null;
create index ix_group_post_author on group_post (author_id);
create index ix_group_post_hidden_by on group_post (hidden_by_id) where hidden_by_id is not null;
select audit_table('group_post');
