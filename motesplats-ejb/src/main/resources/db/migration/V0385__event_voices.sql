-- What strangers see of a series: a picture, and what people say who have been there.
alter table event_series
    add column picture_id bigint constraint fk_event_series_picture references picture (id),
    add column picture_text text constraint ck_event_series_picture_text check (picture_text <> '' and length(picture_text) <= 200),
    add constraint ck_event_series_picture check ((picture_id is null) = (picture_text is null));

create table series_voice (
    id        bigint not null constraint pk_series_voice primary key,
    version   int not null,
    series_id bigint not null constraint fk_series_voice_series references event_series (id),
    quote     text not null constraint ck_series_voice_quote check (quote <> '' and length(quote) <= 1000),
    who       text not null constraint ck_series_voice_who check (who <> '' and length(who) <= 200)
);

create index ix_series_voice_series on series_voice (series_id);

select audit_table('series_voice');
