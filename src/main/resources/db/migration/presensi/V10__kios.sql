-- Screens at offices that show a code to scan, and numbers for those without a phone.
create table presensi.kios (
    pemda_id      uuid not null,
    id            uuid not null,
    tempat_id     uuid not null,
    nama          text not null check (length(nama) between 1 and 80),
    rahasia       bytea not null,
    pasang_sidik  bytea,
    pasang_habis  timestamptz,
    alat_sidik    bytea,
    dipasang_pada timestamptz,
    dibuat_pada   timestamptz not null,
    dibuat_nama   text not null,
    dicabut_pada  timestamptz,
    dicabut_nama  text,
    primary key (pemda_id, id),
    foreign key (pemda_id, tempat_id) references presensi.tempat (pemda_id, id)
);
comment on column presensi.kios.rahasia is 'key of the codes, sealed by the key of the installation';
comment on column presensi.kios.pasang_sidik is 'digest of the code that ties a screen to this kiosk; used once';
comment on column presensi.kios.alat_sidik is 'digest of what the screen keeps in its cookie';
create unique index kios_pasang on presensi.kios (pemda_id, pasang_sidik) where pasang_sidik is not null;
create unique index kios_alat on presensi.kios (pemda_id, alat_sidik) where alat_sidik is not null;
call mesin.lindungi('presensi.kios', 'select, insert, update', false);

-- The number with which somebody without a phone checks in at a kiosk.
create table presensi.pin_kios (
    pemda_id    uuid not null,
    pegawai_id  uuid not null,
    sidik       text not null,
    gagal       int not null default 0 check (gagal >= 0),
    gagal_pada  timestamptz,
    diubah_pada timestamptz not null,
    diubah_nama text not null,
    primary key (pemda_id, pegawai_id),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id)
);
comment on column presensi.pin_kios.gagal is 'wrong numbers since the last right one; too many close it for a while';
call mesin.lindungi('presensi.pin_kios', 'select, insert, update', false);

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('presensi.kios', '{"kode_detik": 30, "pin_gagal": 5, "pin_tunggu_menit": 15, "pasang_menit": 30}', 'detik, kali, dan menit', '2020-01-01', null,
     'Kebijakan internal', 'Berapa lama kode kios berlaku, berapa kali PIN boleh salah, berapa lama kemudian ditutup, dan berapa lama kode pasang berlaku.');
