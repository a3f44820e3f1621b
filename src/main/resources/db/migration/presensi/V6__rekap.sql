-- The month: what it came to for each person, how it was computed, what came after it was closed, and the days without leave of a year (PP 94/2021).

-- One row a person, month and version; a version never changes, the highest counts.
create table presensi.rekap_bulan (
    pemda_id      uuid not null,
    bulan         date not null check (extract(day from bulan) = 1),
    pegawai_id    uuid not null,
    versi         int not null check (versi >= 1),
    opd_id        uuid not null,
    sampai        date not null,
    hari_kerja    int not null,
    hadir         int not null,
    alpa          int not null,
    telat_menit   int not null,
    cepat_menit   int not null,
    kurang_menit  int not null,
    persen_kotor  numeric(7, 2) not null,
    batas         numeric(5, 2) not null,
    persen        numeric(7, 2) not null,
    kode          jsonb not null,
    keterangan    jsonb not null,
    harian        jsonb not null,
    aturan        jsonb not null,
    sidik         bytea not null check (length(sidik) = 32),
    dihitung_pada timestamptz not null,
    hitung_id     uuid not null,
    primary key (pemda_id, bulan, pegawai_id, versi),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id)
);
comment on column presensi.rekap_bulan.sampai is 'last day that was over when it was computed';
comment on column presensi.rekap_bulan.kurang_menit is 'working minutes short: late, left early, and the whole of days without reason';
comment on column presensi.rekap_bulan.persen is 'of the attendance part of TPP, at most batas; supplements come on top of it';
comment on column presensi.rekap_bulan.harian is 'every working day: hours, punches with their source, corrections, decisions, deductions';
comment on column presensi.rekap_bulan.aturan is 'the versions of the deduction table that cost this person something';
comment on column presensi.rekap_bulan.sidik is 'SHA-256 of the result; a new version is written only where it differs';
create index rekap_bulan_opd on presensi.rekap_bulan (pemda_id, bulan, opd_id, pegawai_id);
-- the sums of a year are read from the index alone
create index rekap_bulan_tahun on presensi.rekap_bulan (pemda_id, pegawai_id, bulan, versi desc) include (alpa, telat_menit, cepat_menit, opd_id);
call mesin.lindungi('presensi.rekap_bulan', 'select, insert', false);

-- Computing or closing a month: asked for by a person or by a rule, done in the background, and begun again after a crash.
create table presensi.hitung (
    pemda_id       uuid not null references referensi.pemda (id),
    id             uuid not null,
    bulan          date not null check (extract(day from bulan) = 1),
    jenis          text not null check (jenis in ('HITUNG', 'BEKU')),
    sebab          text not null check (length(sebab) between 1 and 300),
    diminta_akun   uuid,
    diminta_nama   text not null,
    diminta_peran  text not null,
    diminta_pada   timestamptz not null,
    mulai_pada     timestamptz,
    detak_pada     timestamptz,
    selesai_pada   timestamptz,
    orang          int not null default 0,
    selesai        int not null default 0,
    berubah        int not null default 0,
    galat          text,
    primary key (pemda_id, id)
);
comment on column presensi.hitung.detak_pada is 'of the last piece that was written; what is silent for long is begun again';
create unique index hitung_menunggu on presensi.hitung (pemda_id, bulan, jenis) where mulai_pada is null;
create index hitung_terbuka on presensi.hitung (pemda_id, diminta_pada) where selesai_pada is null;
create index hitung_bulan on presensi.hitung (pemda_id, bulan, diminta_pada desc);
call mesin.lindungi('presensi.hitung', 'select, insert, update', false);

-- What a closed month should have come to: counted in a month that is open, never in the closed one.
create table presensi.susulan (
    pemda_id   uuid not null,
    id         uuid not null,
    pegawai_id uuid not null,
    bulan_asal date not null check (extract(day from bulan_asal) = 1),
    bulan      date not null check (extract(day from bulan) = 1 and bulan > bulan_asal),
    semula     numeric(7, 2) not null,
    seharusnya numeric(7, 2) not null check (seharusnya >= 0),
    selisih    numeric(7, 2) not null check (selisih <> 0),
    rujukan    text not null check (length(rujukan) between 3 and 200),
    alasan     text not null check (length(alasan) between 10 and 500),
    oleh       uuid not null,
    oleh_nama  text not null,
    pada       timestamptz not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id),
    foreign key (pemda_id, bulan_asal) references presensi.bulan (pemda_id, bulan)
);
comment on column presensi.susulan.semula is 'per cent that stood for the closed month so far, earlier supplements included';
create index susulan_bulan on presensi.susulan (pemda_id, bulan, pegawai_id);
create index susulan_asal on presensi.susulan (pemda_id, bulan_asal, pegawai_id);
call mesin.lindungi('presensi.susulan', 'select, insert', false);

-- What people did with a proposal of PP 94/2021; the proposal itself is computed, never written. The last step counts.
create table presensi.disiplin (
    pemda_id   uuid not null,
    pegawai_id uuid not null,
    tahun      int not null check (tahun between 2000 and 2200),
    jenjang    text not null check (length(jenjang) between 1 and 40),
    urut       int not null check (urut >= 1),
    keadaan    text not null check (keadaan in ('DIPANGGIL', 'DIPUTUS', 'DIHENTIKAN')),
    hari       int not null,
    menit      int not null,
    daftar     jsonb not null,
    nomor      text check (length(nomor) between 3 and 120),
    alasan     text not null check (length(alasan) between 10 and 1000),
    oleh       uuid not null,
    oleh_nama  text not null,
    pada       timestamptz not null,
    primary key (pemda_id, tahun, pegawai_id, jenjang, urut),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id)
);
comment on column presensi.disiplin.daftar is 'days and minutes as they stood when the step was taken';
call mesin.lindungi('presensi.disiplin', 'select, insert', false);

-- A table that is not in force yet may be taken back; the trail keeps what it said.
grant delete on presensi.potongan to "${aplikasi}";

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('presensi.potongan-batas', '{"persen": 100}', 'persen', '2020-01-01', null, 'Tidak ada batas nasional; ditetapkan Perkada',
     'Potongan kehadiran paling tinggi dalam sebulan. FMV: periksa Perkada TPP.'),
    ('presensi.disiplin', '{"menit_hari": 450, "beruntun": 10, "jenjang": [{"kode": "teguran-lisan", "hari": 3}, {"kode": "teguran-tertulis", "hari": 4}, {"kode": "tidak-puas", "hari": 7}, {"kode": "potong-6", "hari": 11}, {"kode": "potong-9", "hari": 14}, {"kode": "potong-12", "hari": 17}, {"kode": "turun-jabatan", "hari": 21}, {"kode": "bebas-jabatan", "hari": 25}, {"kode": "berhenti", "hari": 28}]}',
     'hari dan menit', '2021-08-31', null, 'PP 94/2021 Pasal 9 sampai dengan 11',
     'Hari tidak masuk kerja tanpa alasan yang sah dalam setahun. FMV: 450 menit terlambat atau pulang cepat dihitung satu hari (pedoman BKN).');
