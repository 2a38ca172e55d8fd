-- Marks a database that demo data was put into, so that neither kind of data ever meets the other.
create table demo_mark (
    only_row   boolean primary key default true constraint ck_demo_mark_one check (only_row),
    marked_at  timestamptz not null default now()
);
