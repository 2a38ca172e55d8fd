-- What a whole country leaves behind within some years. Without triggers: nobody looks these rows up in the audit log.
set session_replication_role = replica;

insert into organisation (id, version, kind, code, name, path)
select id, 1, 'MUNICIPALITY', (5000 + n)::text, 'Kommun ' || n, '/' || id || '/'
  from (select n, nextval('seq_id') as id from generate_series(1, 277) n) made;

insert into person (id, version, given_name, family_name, email, email_ascii, organisation_id)
select nextval('seq_id'), 1, (array ['Johan', 'Maria', 'Åsa', 'Lars', 'Eva', 'Ali', 'Karin', 'Per'])[1 + n % 8], 'Nummer' || n,
       'nation-' || n || '@motesplats.example', 'nation-' || n || '@motesplats.example', o.id
  from generate_series(1, 20000) n
  join (select id, row_number() over (order by id) as position, count(*) over () as total
          from organisation where kind = 'MUNICIPALITY') o on o.position = n % o.total + 1;

insert into account (id, version, person_id, password_hash, password_changed_at, enabled)
select nextval('seq_id'), 1, p.id, a.password_hash, now(), true
  from (select id from person where email like 'nation-%' order by id limit 12000) p
 cross join (select password_hash from account limit 1) a;

create temporary table base as select * from event where title = 'Mötesplats IFO 2021';

insert into event
select (jsonb_populate_record(e, jsonb_build_object('id', 90000000 + n, 'number', 1000 + n, 'title', 'Mötesplats nummer ' || n,
            'copied_from_id', null, 'first_day', date '2009-01-05' + n, 'last_day', date '2009-01-05' + n))).*
  from event e, generate_series(1, 5000) n where e.id = (select id from base);

insert into event_day (event_id, day, starts_at, ends_at)
select 90000000 + n, date '2009-01-05' + n, '09:00', '16:00' from generate_series(1, 5000) n;

create temporary table allocated as
select n, a.id as old_id, nextval('seq_id') as id from allocation a, generate_series(1, 45) n where a.event_id = (select id from base);

insert into allocation
select (jsonb_populate_record(a, jsonb_build_object('id', m.id, 'event_id', 90000000 + m.n))).*
  from allocation a join allocated m on m.old_id = a.id;

insert into seat
select (jsonb_populate_record(s, jsonb_build_object('id', nextval('seq_id'), 'event_id', 90000000 + m.n, 'allocation_id', m.id))).*
  from seat s join allocated m on m.old_id = s.allocation_id;

insert into nomination (id, version, event_id, seat_id, allocation_id, person_id, status, nominated_at, nominated_by, invited_at, answered_at)
select nextval('seq_id'), 1, s.event_id, s.id, s.allocation_id, p.id, 'ACCEPTED', now(),
       (select id from person where email like 'karin.koordinator@%'), now(), now()
  from (select *, row_number() over (order by id) as n from seat where event_id > 90000000 and void_at is null) s
  join (select id, row_number() over (order by id) as n from person where email like 'nation-%') p on p.n = s.n;

insert into outbox_mail (id, version, dedup_key, event_id, person_id, to_address, to_name, template, subject, body, status, created_at,
        next_attempt_at, give_up_at, sent_at)
select nextval('seq_id'), 1, 'nation-' || row_number() over (), n.event_id, n.person_id, p.email, p.given_name || ' ' || p.family_name, 'seat-invitation',
       'Du är inbjuden till en mötesplats', 'Hej ' || p.given_name || ', du är inbjuden.', 'SENT', now() - interval '1 year', now(), now(), now()
  from nomination n join person p on p.id = n.person_id where n.event_id > 90000000;

insert into audit_entry (at, actor_id, action, table_name, row_id, event_id, new_values)
select n.nominated_at, n.nominated_by, 'INSERT', 'nomination', n.id, n.event_id, jsonb_build_object('status', n.status)
  from nomination n where n.event_id > 90000000;

-- The demo's event is to come.
update app_clock set shift_seconds = extract(epoch from timestamptz '2021-10-01 08:00:00Z' - now())::bigint;

set session_replication_role = origin;
