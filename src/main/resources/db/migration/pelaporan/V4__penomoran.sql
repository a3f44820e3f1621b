-- The counter of reports moves to the one that all modules share. Forced row security binds the owner too: pemda by pemda.
do $$
declare
    satu   uuid;
    semula bigint;
    pindah bigint;
begin
    for satu in select id from referensi.pemda loop
        perform set_config('app.pemda_id', satu::text, true);
        select count(*) into semula from pelaporan.penomoran;
        insert into platform.penomoran (pemda_id, jenis, tahun, terakhir)
        select pemda_id, jenis, tahun, terakhir from pelaporan.penomoran;
        get diagnostics pindah = row_count;
        if pindah <> semula then
            raise exception 'penomoran %: % dari % baris pindah', satu, pindah, semula;
        end if;
    end loop;
    perform set_config('app.pemda_id', '', true);
end
$$;
drop table pelaporan.penomoran;
