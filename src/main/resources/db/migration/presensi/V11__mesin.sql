-- Attendance machines: which there are, whose their user numbers are, what they have logged, and what came of it.

create table presensi.mesin (
    pemda_id    uuid not null,
    id          uuid not null,
    opd_id      uuid not null,
    nama        text not null check (length(nama) between 1 and 80),
    letak       text not null check (length(letak) between 1 and 120),
    zona        text not null check (length(zona) between 3 and 40),
    geser_detik int not null default 0 check (geser_detik between -86400 and 86400),
    aktif       boolean not null default true,
    versi       int not null default 0,
    dibuat_pada timestamptz not null,
    dibuat_nama text not null,
    primary key (pemda_id, id),
    unique (pemda_id, opd_id, nama),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id)
);
comment on column presensi.mesin.zona is 'time zone that its clock shows';
comment on column presensi.mesin.geser_detik is 'seconds by which its clock is fast; slow is negative';
call mesin.lindungi('presensi.mesin', 'select, insert, update');

-- Whose a user number is, and from when to when. Never guessed.
create table presensi.mesin_nomor (
    pemda_id       uuid not null,
    id             uuid not null,
    mesin_id       uuid not null,
    nomor          text not null check (length(nomor) between 1 and 32),
    pegawai_id     uuid not null,
    berlaku_sejak  date not null,
    berlaku_sampai date check (berlaku_sampai >= berlaku_sejak),
    asal           text not null check (asal in ('NIP', 'TANGAN', 'BERKAS')),
    oleh           uuid not null,
    oleh_nama      text not null,
    pada           timestamptz not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, mesin_id) references presensi.mesin (pemda_id, id),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id),
    constraint mesin_nomor_satu exclude using gist (pemda_id with =, mesin_id with =, nomor with =,
        daterange(berlaku_sejak, berlaku_sampai, '[]') with &&)
);
comment on column presensi.mesin_nomor.asal is 'NIP: the number is his NIP; by hand; out of a file';
create index mesin_nomor_mesin on presensi.mesin_nomor (pemda_id, mesin_id, nomor, berlaku_sejak);
create index mesin_nomor_pegawai on presensi.mesin_nomor (pemda_id, pegawai_id, mesin_id);
call mesin.lindungi('presensi.mesin_nomor', 'select, insert, update', false);

-- A log that was sent in: looked at first, then applied. Zone and drift are those with which it is read.
create table presensi.mesin_unggahan (
    pemda_id         uuid not null,
    id               uuid not null,
    mesin_id         uuid not null,
    berkas           text not null check (length(berkas) between 1 and 120),
    sidik            text not null check (sidik ~ '^[0-9a-f]{64}$'),
    ukuran           bigint not null,
    status           text not null check (status in ('MENUNGGU', 'DIPERIKSA', 'MENERAPKAN', 'DITERAPKAN', 'DIBUANG', 'DITARIK', 'GAGAL')),
    zona             text not null,
    geser_detik      int not null,
    baris            int not null,
    rusak            int not null,
    rusak_contoh     jsonb not null,
    ganda            int not null,
    awal             timestamp(0) not null,
    akhir            timestamp(0) not null,
    mulai_presensi   date,
    hitungan         jsonb,
    tuntas           boolean not null default false,
    lama             boolean not null default false,
    selesai          int not null default 0,
    dari             int not null default 0,
    mulai_pada       timestamptz,
    detak_pada       timestamptz,
    galat            text,
    dibuat_oleh      uuid not null,
    dibuat_nama      text not null,
    dibuat_peran     text not null,
    dibuat_pada      timestamptz not null,
    diperiksa_pada   timestamptz,
    diterapkan_oleh  uuid,
    diterapkan_nama  text,
    diterapkan_peran text,
    diterapkan_pada  timestamptz,
    ditarik_nama     text,
    ditarik_pada     timestamptz,
    ditarik_alasan   text check (length(ditarik_alasan) between 1 and 500),
    primary key (pemda_id, id),
    foreign key (pemda_id, mesin_id) references presensi.mesin (pemda_id, id)
);
comment on column presensi.mesin_unggahan.sidik is 'SHA-256 of the file';
comment on column presensi.mesin_unggahan.rusak_contoh is 'the first lines that could not be read, with their numbers';
comment on column presensi.mesin_unggahan.ganda is 'lines that repeat number and time of another line of the file';
comment on column presensi.mesin_unggahan.awal is 'first time in the file, as the machine shows it';
comment on column presensi.mesin_unggahan.mulai_presensi is 'first day of attendance of the pemda when it was looked at; null when there was none';
comment on column presensi.mesin_unggahan.hitungan is 'what applying it would do, then what it did';
comment on column presensi.mesin_unggahan.tuntas is 'who applied it says that the last day was over when the log was taken';
comment on column presensi.mesin_unggahan.lama is 'days before the first day of attendance count too';
create unique index mesin_unggahan_sama on presensi.mesin_unggahan (pemda_id, mesin_id, sidik)
    where status in ('MENUNGGU', 'DIPERIKSA', 'MENERAPKAN', 'DITERAPKAN');
create index mesin_unggahan_baru on presensi.mesin_unggahan (pemda_id, mesin_id, dibuat_pada desc);
create index mesin_unggahan_sidik on presensi.mesin_unggahan (pemda_id, sidik);
create index mesin_unggahan_terbuka on presensi.mesin_unggahan (pemda_id, dibuat_pada)
    where status in ('MENUNGGU', 'DIPERIKSA', 'MENERAPKAN');
call mesin.lindungi('presensi.mesin_unggahan', 'select, insert, update', false);

-- Lines of an upload until it is applied or thrown away.
create table presensi.mesin_baris (
    pemda_id    uuid not null,
    unggahan_id uuid not null,
    nomor       text not null,
    waktu       timestamp(0) not null,
    primary key (pemda_id, unggahan_id, nomor, waktu),
    foreign key (pemda_id, unggahan_id) references presensi.mesin_unggahan (pemda_id, id)
);
call mesin.lindungi('presensi.mesin_baris', 'select, insert, delete', false);

-- What a machine has logged, each press once, whatever is sent in again. Only ever added to.
create table presensi.mesin_log (
    pemda_id    uuid not null,
    mesin_id    uuid not null,
    nomor       text not null,
    waktu       timestamp(0) not null,
    unggahan_id uuid not null,
    depan       boolean not null,
    primary key (pemda_id, mesin_id, nomor, waktu, unggahan_id),
    foreign key (pemda_id, unggahan_id) references presensi.mesin_unggahan (pemda_id, id)
);
comment on column presensi.mesin_log.unggahan_id is 'that brought it first; a second one only where the first was taken back';
comment on column presensi.mesin_log.waktu is 'as the machine shows it';
comment on column presensi.mesin_log.depan is 'lay in the future when it came: the clock was wrong, it never counts';
call mesin.lindungi('presensi.mesin_log', 'select, insert', false);

-- Numbers of an upload that nobody is mapped to.
create table presensi.mesin_asing (
    pemda_id    uuid not null,
    unggahan_id uuid not null,
    nomor       text not null,
    banyak      int not null,
    dari        date not null,
    sampai      date not null,
    primary key (pemda_id, unggahan_id, nomor),
    foreign key (pemda_id, unggahan_id) references presensi.mesin_unggahan (pemda_id, id)
);
call mesin.lindungi('presensi.mesin_asing', 'select, insert, delete', false);

-- What an upload did: punches that it made, and those that found another in their place.
create table presensi.mesin_hasil (
    pemda_id    uuid not null,
    unggahan_id uuid not null,
    hari        date not null,
    pegawai_id  uuid not null,
    arah        text not null check (arah in ('MASUK', 'PULANG')),
    kunci       uuid not null,
    waktu       timestamptz not null,
    nasib       text not null check (nasib in ('DICATAT', 'GANTI', 'BUKTI')),
    tunggal     boolean not null,
    lebih_baik  boolean not null,
    primary key (pemda_id, unggahan_id, hari, pegawai_id, arah),
    foreign key (pemda_id, unggahan_id) references presensi.mesin_unggahan (pemda_id, id),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id)
);
comment on column presensi.mesin_hasil.nasib is 'DICATAT made a punch; GANTI counts in place of one that was taken back; BUKTI another punch counts';
comment on column presensi.mesin_hasil.tunggal is 'the only press of the day: its direction was judged by nearness';
comment on column presensi.mesin_hasil.lebih_baik is 'earlier in, or later out, than the punch that counts';
create index mesin_hasil_kunci on presensi.mesin_hasil (pemda_id, kunci);
call mesin.lindungi('presensi.mesin_hasil', 'select, insert', false);

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('presensi.mesin', '{"ulang_detik": 60}', 'detik', '2020-01-01', null, 'Kebijakan internal',
     'Ketukan mesin yang datang paling lama sekian detik sesudah yang sebelumnya dianggap ulangan.'),
    ('presensi.jam-kerja', '{"masuk": "07.30", "pulang": "16.00", "pulang_jumat": "16.30", "istirahat": 60, "istirahat_jumat": 90, "ramadan_masuk": "08.00", "ramadan_pulang": "15.00", "ramadan_pulang_jumat": "15.30", "ramadan_istirahat": 30, "ramadan_istirahat_jumat": 60}',
     'pukul dan menit', '1995-11-27', '2023-04-11', 'Keppres 68/1995 Pasal 3 (FMV)',
     'Jam kerja sebelum Perpres 21/2023, agar log mesin yang lama dapat dinilai.');
