-- Every stored text in the one form in which texts are kept from now on (adr/0033): composed letters (NFC), without the
-- invisible signs that turn the direction of text; names and addresses also without other signs that nobody sees. The two
-- logs that nobody may change stay as they were written. A row that would become the same as another one, where only one
-- may be, stays as it is, and the log of the server names it.
select set_config('motesplats.system', 'migration', true);

do $$
declare
    place record;
    row_at tid;
    turning constant text := '[' || U&'\202A-\202E\2066-\2069' || ']';
    stray constant text := '[' || U&'\200B\00AD\2060\FEFF\200E\200F\061C' || ']';
    in_address constant text := '[' || U&'\200B-\200F\00AD\00A0\2060\FEFF\061C' || ']';
    wanted text;
    row_id text;
begin
    for place in
        select c.table_name, c.column_name
          from information_schema.columns c
          join information_schema.tables t using (table_schema, table_name)
         where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying')
           and c.is_generated = 'NEVER'
           and c.table_name not in ('audit_entry', 'seat_move', 'flyway_schema_history')
         order by c.table_name, c.ordinal_position
    loop
        wanted := format('normalize(regexp_replace(%I, %L, '''', ''g''), NFC)', place.column_name, turning);
        if place.table_name = 'person' and place.column_name in ('given_name', 'family_name') then
            wanted := format('btrim(regexp_replace(regexp_replace(%s, %L, '''', ''g''), %L, '' '', ''g''))',
                wanted, stray, '[' || U&'\00A0' || '[:space:]]+');
        elsif place.table_name = 'person' and place.column_name = 'email' then
            wanted := format('regexp_replace(%s, %L, '''', ''g'')', wanted, in_address);
        end if;
        for row_at in execute format('select ctid from %I where %I collate "C" <> (%s) collate "C"',
            place.table_name, place.column_name, wanted)
        loop
            begin
                execute format('update %I set %I = %s where ctid = $1', place.table_name, place.column_name, wanted)
                    using row_at;
            exception when unique_violation or check_violation then
                execute format('select to_jsonb(r) ->> ''id'' from %I r where r.ctid = $1', place.table_name)
                    into row_id using row_at;
                raise warning '% of % % stays as it is: in normal form it would be like another one',
                    place.column_name, place.table_name, coalesce(row_id, '');
            end;
        end loop;
    end loop;
end $$;
