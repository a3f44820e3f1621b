-- A log is taken back in steps, as it is applied: who ordered it and why stands there until it is done.
alter table presensi.mesin_unggahan
    add column ditarik_oleh uuid,
    add column ditarik_peran text,
    drop constraint mesin_unggahan_status_check,
    add constraint mesin_unggahan_status_check check (status in ('MENUNGGU', 'DIPERIKSA', 'MENERAPKAN', 'DITERAPKAN', 'DIBUANG', 'MENARIK', 'DITARIK',
        'GAGAL'));
drop index presensi.mesin_unggahan_sama;
create unique index mesin_unggahan_sama on presensi.mesin_unggahan (pemda_id, mesin_id, sidik)
    where status in ('MENUNGGU', 'DIPERIKSA', 'MENERAPKAN', 'DITERAPKAN', 'MENARIK');
drop index presensi.mesin_unggahan_terbuka;
create index mesin_unggahan_terbuka on presensi.mesin_unggahan (pemda_id, dibuat_pada)
    where status in ('MENUNGGU', 'DIPERIKSA', 'MENERAPKAN', 'MENARIK');

-- Indexes for what was read from end to end: of a log of hundreds of thousands of punches the few that are worth a look, and of all phones those in one
-- state, the newest first.
create index mesin_hasil_tunggal on presensi.mesin_hasil (pemda_id, unggahan_id, hari desc, pegawai_id, arah) where tunggal;
create index mesin_hasil_bukti on presensi.mesin_hasil (pemda_id, unggahan_id, hari desc, pegawai_id, arah) where nasib = 'BUKTI';
create index mesin_hasil_ganti on presensi.mesin_hasil (pemda_id, unggahan_id) where nasib = 'GANTI';
create index perangkat_keadaan on presensi.perangkat (pemda_id, keadaan, didaftar_pada);
drop index presensi.perangkat_menunggu;
