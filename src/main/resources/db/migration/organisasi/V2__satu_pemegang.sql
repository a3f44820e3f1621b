-- One post has one holder by right on any day, two writers at once included. Posts of ordinary staff (many teachers, one
-- name) have many: they say so themselves, and each assignment carries that word with it, for a constraint sees one table.
create extension if not exists btree_gist with schema public;

alter table organisasi.jabatan
    add column tunggal boolean not null default true,
    add unique (pemda_id, id, tunggal);
alter table organisasi.penugasan add column tunggal boolean not null default true;

-- Row security binds the owner too: what is there already is looked at pemda by pemda.
do $$
declare
    p uuid;
begin
    for p in select id from referensi.pemda loop
        perform set_config('app.pemda_id', p::text, true);
        update organisasi.jabatan j set tunggal = false
        where j.pemda_id = p and exists (
            select 1 from organisasi.penugasan a
            join organisasi.penugasan b on b.pemda_id = a.pemda_id and b.jabatan_id = a.jabatan_id and b.id > a.id
            where a.pemda_id = p and a.jabatan_id = j.id and a.jenis = 'DEFINITIF' and b.jenis = 'DEFINITIF'
                and daterange(a.mulai, a.akhir, '[]') && daterange(b.mulai, b.akhir, '[]'));
        update organisasi.penugasan t set tunggal = false
        from organisasi.jabatan j
        where t.pemda_id = p and j.pemda_id = p and j.id = t.jabatan_id and not j.tunggal;
    end loop;
end
$$;

alter table organisasi.penugasan
    add constraint penugasan_jenis_jabatan foreign key (pemda_id, jabatan_id, tunggal)
        references organisasi.jabatan (pemda_id, id, tunggal) on update cascade,
    add constraint penugasan_satu_pemegang exclude using gist (
        pemda_id with =, jabatan_id with =, daterange(mulai, akhir, '[]') with &&)
        where (jenis = 'DEFINITIF' and tunggal);

alter table organisasi.pegawai add column berhenti_pada date;
