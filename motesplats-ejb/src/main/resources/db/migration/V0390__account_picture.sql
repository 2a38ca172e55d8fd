-- A picture of a person, sent by the person; shown to strangers only if the person says so, and never of a protected identity.
alter table person
    add column picture_id bigint constraint fk_person_picture references picture (id) constraint uq_person_picture unique,
    add column picture_for_all boolean not null default false,
    add constraint ck_person_picture check (picture_id is null or not protected_identity),
    add constraint ck_person_picture_for_all check (picture_id is not null or not picture_for_all);
