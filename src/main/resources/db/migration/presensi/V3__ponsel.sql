-- Positions are forgotten when nobody needs them any more: of a punch nothing but the position may ever be changed, only to
-- nothing, and never while it is fresh. The grant names the columns, the policy says into what.
grant update (lintang, bujur, akurasi, jaringan) on presensi.ketukan to "${aplikasi}";
create policy hanya_melupakan on presensi.ketukan as restrictive for update to "${aplikasi}"
    using (hari < current_date - 30)
    with check (lintang is null and bujur is null and akurasi is null and jaringan is null);

grant update (lintang, bujur, akurasi, jaringan) on presensi.ketukan_lain to "${aplikasi}";
create policy hanya_melupakan on presensi.ketukan_lain as restrictive for update to "${aplikasi}"
    using (hari < current_date - 30)
    with check (lintang is null and bujur is null and akurasi is null and jaringan is null);

-- How far the forgetting has come, so that a night reads only the days that have fallen due since the last.
create table presensi.letak_dilupakan (
    pemda_id uuid not null references referensi.pemda (id),
    sampai   date not null,
    pada     timestamptz not null,
    primary key (pemda_id)
);
comment on column presensi.letak_dilupakan.sampai is 'positions of punches up to this day, included, are gone';
call mesin.lindungi('presensi.letak_dilupakan', 'select, insert, update', false);

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('presensi.simpan', '{"letak_hari": 90}', 'hari', '2020-01-01', null,
     'UU 27/2022 Pasal 16 ayat (2) huruf g; kebijakan internal',
     'Berapa hari letak dan jaringan presensi disimpan; paling singkat 31 hari, agar banding masih dapat diperiksa.');
