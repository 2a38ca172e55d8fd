-- Ground of the house: one sequence for all ids, the audit log, the demo clock.
-- The schema belongs to its owner; the application's user (${app_user}) may read and write rows, nothing else.

alter default privileges in schema public grant select, insert, update, delete on tables to "${app_user}";
alter default privileges in schema public grant usage, select on sequences to "${app_user}";
grant usage on schema public to "${app_user}";

create sequence seq_id increment by 50 start with 1000;

create table app_clock (
    only_row      boolean primary key default true constraint ck_app_clock_one check (only_row),
    shift_seconds bigint not null default 0
);
insert into app_clock default values;

-- Every change of a row, written by a trigger that runs as the owner: the application's user can read it, and can neither
-- write nor change it.
create table audit_entry (
    id           bigint generated always as identity constraint pk_audit_entry primary key,
    at           timestamptz not null default clock_timestamp(),
    actor_id     bigint,
    on_behalf_of bigint,
    system_name  text,
    action       text not null constraint ck_audit_entry_action check (action in ('INSERT', 'UPDATE', 'DELETE')),
    table_name   text not null,
    row_id       bigint,
    event_id     bigint,
    old_values   jsonb,
    new_values   jsonb,
    tx           xid8 not null default pg_current_xact_id()
);
create index ix_audit_entry_row on audit_entry (table_name, row_id, id desc);
create index ix_audit_entry_event on audit_entry (event_id, id desc) where event_id is not null;
create index ix_audit_entry_actor on audit_entry (actor_id, id desc);
revoke all on audit_entry from "${app_user}";
grant select on audit_entry to "${app_user}";

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only';
end $$;
create trigger tr_audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();

-- Arguments: names of columns whose values must not be kept (secrets, health data); they show as "***".
create function audit_row() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    before  jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    after   jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    row_now jsonb := coalesce(after, before);
    changed_before jsonb;
    changed_after  jsonb;
    hidden  text;
begin
    -- Nothing changes without a name: a use case says who acts before it writes (UseCaseInterceptor).
    if session_user = '${app_user}' and current_setting('motesplats.told', true) is distinct from 'yes' then
        raise exception 'a change of % without saying who makes it', tg_table_name;
    end if;
    if tg_op = 'UPDATE' then
        select jsonb_object_agg(b.key, b.value), jsonb_object_agg(b.key, after -> b.key)
          into changed_before, changed_after
          from jsonb_each(before) b
         where b.value is distinct from after -> b.key and b.key <> 'version';
        if changed_before is null then
            return null;
        end if;
    else
        changed_before := before - 'version';
        changed_after := after - 'version';
    end if;
    foreach hidden in array coalesce(tg_argv, '{}') loop
        if changed_before ? hidden then
            changed_before := jsonb_set(changed_before, array[hidden], '"***"');
        end if;
        if changed_after ? hidden then
            changed_after := jsonb_set(changed_after, array[hidden], '"***"');
        end if;
    end loop;
    insert into audit_entry (actor_id, on_behalf_of, system_name, action, table_name, row_id, event_id, old_values, new_values)
    values (nullif(current_setting('motesplats.actor', true), '')::bigint,
            nullif(current_setting('motesplats.on_behalf_of', true), '')::bigint,
            nullif(current_setting('motesplats.system', true), ''),
            tg_op, tg_table_name, (row_now ->> 'id')::bigint,
            case when tg_table_name = 'event' then (row_now ->> 'id')::bigint else (row_now ->> 'event_id')::bigint end,
            changed_before, changed_after);
    return null;
end $$;
revoke all on function audit_row() from public;

-- Turns the audit on for a table: select audit_table('person', 'secret_column').
create function audit_table(audited regclass, variadic hidden text[] default '{}') returns void language plpgsql as $$
begin
    execute format('create trigger tr_audit after insert or update or delete on %s for each row execute function audit_row(%s)',
        audited, (select coalesce(string_agg(quote_literal(h), ', '), '') from unnest(hidden) h));
end $$;
revoke all on function audit_table(regclass, text[]) from public;

select audit_table('app_clock');
