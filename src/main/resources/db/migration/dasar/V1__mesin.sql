-- Machinery without tenant: events, jobs, the mark of the last migration; and the one procedure that
-- closes a business table behind its pemda.
create extension if not exists pg_trgm with schema public;

create table mesin.sidik_migrasi (
    satu  boolean primary key default true check (satu),
    sidik text not null
);

create table mesin.event_publication (
    id                     uuid        not null primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_isi on mesin.event_publication using hash (serialized_event);
create index event_publication_selesai on mesin.event_publication (completion_date);

create table mesin.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_waktu on mesin.scheduled_tasks (execution_time);
create index scheduled_tasks_denyut on mesin.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_prioritas on mesin.scheduled_tasks (priority desc, execution_time asc);

grant usage on schema mesin to "${aplikasi}";
grant select, insert, update, delete on mesin.event_publication, mesin.scheduled_tasks to "${aplikasi}";

-- Row security enabled and forced, the policy of the tenant, the grants of the two roles.
-- hak: what the application may do; baca: whether the read-only role sees the table at all.
create procedure mesin.lindungi(tabel regclass, hak text default 'select, insert, update', baca boolean default true)
language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tabel);
    execute format('alter table %s force row level security', tabel);
    execute format(
        'create policy pemda on %s to "${aplikasi}", "${pemilik}" '
        'using (pemda_id = nullif(current_setting(''app.pemda_id'', true), '''')::uuid) '
        'with check (pemda_id = nullif(current_setting(''app.pemda_id'', true), '''')::uuid)', tabel);
    execute format('grant %s on %s to "${aplikasi}"', hak, tabel);
    if baca then
        execute format(
            'create policy pembaca on %s for select to "${pembaca}" '
            'using (pemda_id = (select p.pemda_id from referensi.pembaca_pemda p where p.login = current_user))', tabel);
        execute format('grant select on %s to "${pembaca}"', tabel);
    end if;
end
$$;
revoke execute on procedure mesin.lindungi from public;
