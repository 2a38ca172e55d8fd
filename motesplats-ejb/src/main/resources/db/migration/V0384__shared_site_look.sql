-- The site looks and speaks as its house does: colour, logo, and what strangers read first.
alter table site
    add column id bigint not null default nextval('seq_id') constraint uq_site_id unique,
    add column version int not null default 0,
    add column colour text constraint ck_site_colour check (colour ~ '^#[0-9a-f]{6}$'),
    add column purpose_sv text constraint ck_site_purpose_sv check (purpose_sv <> '' and length(purpose_sv) <= 1000),
    add column purpose_en text constraint ck_site_purpose_en check (purpose_en <> '' and length(purpose_en) <= 1000),
    add column logo_id bigint constraint fk_site_logo references picture (id);

alter table site alter column id drop default, alter column version drop default;
