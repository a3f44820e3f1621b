-- Doubts about punches: what was examined, what was found, what a supervisor still has to look at, and appeals.

-- Each punch is examined once; the place stands here as well, so that the same place on another day is found by index without slowing the way of the
-- morning rush. Rows outlive the window by a few weeks and are then thrown away.
create table presensi.periksa (
    pemda_id   uuid not null,
    hari       date not null,
    pegawai_id uuid not null,
    arah       text not null check (arah in ('MASUK', 'PULANG')),
    lintang    double precision,
    bujur      double precision,
    pada       timestamptz not null,
    primary key (pemda_id, hari, pegawai_id, arah)
);
create index periksa_letak on presensi.periksa (pemda_id, lintang, bujur, hari) where lintang is not null;
call mesin.lindungi('presensi.periksa', 'select, insert, delete', false);

-- A signal about a punch: only ever added to. A later day may add one to an earlier punch.
create table presensi.sinyal (
    pemda_id     uuid not null,
    hari         date not null,
    pegawai_id   uuid not null,
    arah         text not null check (arah in ('MASUK', 'PULANG')),
    kode         text not null check (kode ~ '^[A-Z_]{3,30}$'),
    bobot        numeric(4, 2) not null check (bobot >= 0),
    bukti        text[] not null,
    aturan_sejak date not null,
    pada         timestamptz not null,
    primary key (pemda_id, hari, pegawai_id, arah, kode),
    foreign key (pemda_id, hari, pegawai_id, arah) references presensi.ketukan (pemda_id, hari, pegawai_id, arah)
);
comment on column presensi.sinyal.bukti is 'figures of its sentence, in the order of the places there';
comment on column presensi.sinyal.aturan_sejak is 'version of the parameter presensi.sinyal';
call mesin.lindungi('presensi.sinyal', 'select, insert', false);

-- What a supervisor has to look at. The punch counts meanwhile.
create table presensi.tinjauan (
    pemda_id     uuid not null,
    hari         date not null,
    pegawai_id   uuid not null,
    arah         text not null check (arah in ('MASUK', 'PULANG')),
    opd_id       uuid not null,
    keadaan      text not null check (keadaan in ('TERBUKA', 'DIPUTUS')),
    alasan       text[] not null check (cardinality(alasan) > 0),
    skor         numeric(5, 2) not null,
    dibuka_pada  timestamptz not null,
    putusan_id   uuid,
    hasil        text check (hasil in ('SAH', 'TIDAK_SAH')),
    diputus_pada timestamptz,
    primary key (pemda_id, hari, pegawai_id, arah),
    foreign key (pemda_id, hari, pegawai_id, arah) references presensi.ketukan (pemda_id, hari, pegawai_id, arah),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id),
    foreign key (pemda_id, putusan_id) references presensi.putusan (pemda_id, id),
    check ((keadaan = 'DIPUTUS') = (putusan_id is not null and hasil is not null and diputus_pada is not null))
);
comment on column presensi.tinjauan.alasan is 'codes: those known at once in small letters, signals in capitals';
comment on column presensi.tinjauan.putusan_id is 'the latest decision';
create index tinjauan_antre on presensi.tinjauan (pemda_id, keadaan, hari desc, dibuka_pada desc, pegawai_id, arah);
create index tinjauan_opd on presensi.tinjauan (pemda_id, opd_id, keadaan, hari desc);
create index tinjauan_pegawai on presensi.tinjauan (pemda_id, pegawai_id, hari desc);
call mesin.lindungi('presensi.tinjauan', 'select, insert, update', false);

-- An appeal against a decision: one each. Somebody else than who decided answers it.
create table presensi.banding (
    pemda_id      uuid not null,
    id            uuid not null,
    putusan_id    uuid not null,
    hari          date not null,
    pegawai_id    uuid not null,
    arah          text not null check (arah in ('MASUK', 'PULANG')),
    isi           text not null check (length(isi) between 10 and 2000),
    sidik         text,
    nama_berkas   text,
    diajukan_pada timestamptz not null,
    batas_jawab   date not null,
    hasil         text check (hasil in ('DITERIMA', 'DITOLAK')),
    jawaban       text check (length(jawaban) between 1 and 2000),
    jawaban_id    uuid,
    dijawab_oleh  uuid,
    dijawab_nama  text,
    dijawab_pada  timestamptz,
    primary key (pemda_id, id),
    unique (pemda_id, putusan_id),
    foreign key (pemda_id, putusan_id) references presensi.putusan (pemda_id, id),
    foreign key (pemda_id, jawaban_id) references presensi.putusan (pemda_id, id),
    foreign key (pemda_id, hari, pegawai_id, arah) references presensi.tinjauan (pemda_id, hari, pegawai_id, arah),
    foreign key (pemda_id, sidik) references platform.berkas (pemda_id, sidik),
    check ((hasil is null) = (jawaban is null) and (hasil is null) = (dijawab_pada is null)),
    check ((sidik is null) = (nama_berkas is null))
);
comment on column presensi.banding.jawaban_id is 'the decision that the answer made';
create index banding_terbuka on presensi.banding (pemda_id, batas_jawab) where hasil is null;
create index banding_ketukan on presensi.banding (pemda_id, pegawai_id, hari desc, arah);
create index banding_sidik on presensi.banding (pemda_id, sidik) where sidik is not null;
call mesin.lindungi('presensi.banding', 'select, insert, update', false);

-- The approval of devices: what waits is read by OPD.
create index perangkat_menunggu on presensi.perangkat (pemda_id, didaftar_pada) where keadaan = 'MENUNGGU';

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('presensi.sinyal', '{"ambang": 1, "jendela_hari": 21, "sama_hari": 3, "rute_titik": 3, "bersama_menit": 60, "akurasi_terbaik": 1, "akurasi_kali": 4, "akurasi_hari": 3, "bulat_kali": 6, "kecepatan_meter": 2000, "kecepatan_kmj": 150, "kecepatan_terbang": 700, "perangkat_menit": 15, "jaringan_orang": 5, "sebaran_5": 0.9, "sebaran_8": 1.5, "sebaran_12": 2, "sebaran_terlebar": 60, "segaris": 0.03, "kotak_kali": 12, "kotak_terjauh": 1.75, "desimal_kali": 3, "desimal_umum": 0.2, "pusat_meter": 0.2, "geser_orang": 3, "jam_kali": 4, "jam_detik": 3, "bobot_sama_hari": 1, "bobot_sama_orang": 1, "bobot_rute_ulang": 1, "bobot_akurasi_tetap": 1, "bobot_akurasi_bulat": 1, "bobot_akurasi_mustahil": 1, "bobot_kecepatan": 1, "bobot_perangkat_bersama": 1, "bobot_perangkat_baru": 0.2, "bobot_jaringan": 0.5, "bobot_guncangan": 1, "bobot_kotak": 0.5, "bobot_segaris": 1, "bobot_angka_bulat": 1, "bobot_pusat": 1, "bobot_geser_bersama": 1, "bobot_jam_tepat": 0.6, "bobot_jam_tiket": 0.4}',
     'bobot, meter, menit, hari', '2020-01-01', null, 'Kebijakan internal (tanda bukan putusan; PP 94/2021)',
     'Bobot dan batas tanda presensi yang perlu ditinjau manusia. Jumlah bobot sampai ambang membawa ketukan ke antrean tinjauan; ketukan tetap berlaku sampai diputus.'),
    ('presensi.banding', '{"ajukan_hari": 7, "jawab_hari": 5, "putus_hari": 5}', 'hari kalender', '2020-01-01', null, 'Kebijakan internal',
     'Sampai kapan putusan tidak sah dapat dibanding, berapa hari banding dijawab, dan berapa hari antrean tinjauan diputus.');
