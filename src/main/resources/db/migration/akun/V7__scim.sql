-- Accounts through SCIM: when one was made and last changed, and whether an application took it out of its list; the
-- scope of SCIM becomes two, for reading and for writing.
alter table akun.akun
    add column diubah_pada  timestamptz not null default now(),
    add column dilepas_pada timestamptz;
comment on column akun.akun.diubah_pada is 'what applications see of it changed; changes of the staff register stand in the trail';
comment on column akun.akun.dilepas_pada is 'deleted through SCIM: disabled, and not found there until somebody enables it';

-- Row security binds the owner too: pemda by pemda.
do $$
declare
    p uuid;
begin
    for p in select id from referensi.pemda loop
        perform set_config('app.pemda_id', p::text, true);
        update akun.akun set dibuat_pada = coalesce(uuid_extract_timestamp(id), now())
        where pemda_id = p and dibuat_pada is null;
        update akun.akun set diubah_pada = dibuat_pada where pemda_id = p;
        update akun.klien set cakupan = array_remove(cakupan, 'scim') || '{scim.baca,scim.tulis}'::text[]
        where pemda_id = p and 'scim' = any(cakupan);
    end loop;
    perform set_config('app.pemda_id', '', true);
end
$$;
alter table akun.akun
    alter column dibuat_pada set default now(),
    alter column dibuat_pada set not null;
