-- Pictures that people send, made anew; whose they are stands with those who hold their numbers.
create table picture (
    id         bigint not null constraint pk_picture primary key,
    version    int not null,
    media_type text not null constraint ck_picture_media_type check (media_type in ('image/png', 'image/jpeg')),
    width      int not null constraint ck_picture_width check (width > 0),
    height     int not null constraint ck_picture_height check (height > 0),
    content    bytea not null constraint ck_picture_content check (length(content) between 1 and 8000000)
);

select audit_table('picture', 'content');
