-- Which nodes live, so that what a dead one had in hands is taken over at once. A row for each start of a node.
create table node_life (
    id      text constraint pk_node_life primary key,
    seen_at timestamptz not null
);
-- Which node has a mail in hands, and how often the relay asked to wait: that counts apart from lines that broke.
alter table outbox_mail
    add column leased_by text,
    add column deferrals integer not null default 0 constraint ck_outbox_mail_deferrals check (deferrals >= 0);
