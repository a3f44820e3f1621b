-- Requests about attendance and their way through the hands that decide; leave accounts (PP 11/2017, Peraturan BKN 24/2017 jo. 7/2021).
create table presensi.permohonan (
    pemda_id       uuid not null references referensi.pemda (id),
    id             uuid not null,
    nomor          text not null,
    jenis          text not null check (jenis in ('IZIN', 'SAKIT', 'CUTI_TAHUNAN', 'CUTI_BESAR', 'CUTI_SAKIT', 'CUTI_MELAHIRKAN',
        'CUTI_ALASAN_PENTING', 'CUTI_BERSAMA', 'CUTI_LUAR_TANGGUNGAN', 'DINAS_LUAR', 'DINAS_DALAM', 'DIKLAT', 'TUGAS_BELAJAR', 'WFH', 'KOREKSI')),
    pegawai_id     uuid not null,
    opd_id         uuid not null,
    bersangkutan   uuid[] not null check (cardinality(bersangkutan) between 1 and 200),
    dari           date not null,
    sampai         date not null check (sampai >= dari),
    hari           int not null check (hari >= 0),
    alasan         text not null check (length(alasan) between 1 and 1000),
    alamat         text check (length(alamat) between 1 and 300),
    telepon        text check (length(telepon) between 1 and 40),
    surat_nomor    text check (length(surat_nomor) between 1 and 120),
    surat_dasar    text check (length(surat_dasar) between 1 and 300),
    tujuan         text check (length(tujuan) between 1 and 200),
    kode_wilayah   text,
    lintang        double precision check (lintang between -90 and 90),
    bujur          double precision check (bujur between -180 and 180),
    radius_m       int check (radius_m between 10 and 500000),
    arah           text check (arah in ('MASUK', 'PULANG')),
    waktu          timestamptz,
    saksi          text check (length(saksi) between 1 and 120),
    status         text not null check (status in ('DIAJUKAN', 'DISETUJUI_ATASAN', 'TERBIT', 'PERUBAHAN', 'DITANGGUHKAN', 'DITOLAK', 'DITARIK',
        'DIBATALKAN')),
    nomor_terbit   text,
    berakhir       date,
    catatan        text check (length(catatan) between 1 and 500),
    dibuat_oleh    uuid not null,
    dibuat_nama    text not null,
    dibuat_pada    timestamptz not null,
    atasan_oleh    uuid,
    atasan_nama    text,
    atasan_jabatan text,
    atasan_pada    timestamptz,
    putus_oleh     uuid,
    putus_nama     text,
    putus_jabatan  text,
    putus_pada     timestamptz,
    versi          int not null default 0,
    primary key (pemda_id, id),
    unique (pemda_id, nomor),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id),
    check ((lintang is null) = (radius_m is null) and (lintang is null) = (bujur is null)),
    check ((jenis = 'KOREKSI') = (arah is not null) and (arah is null) = (waktu is null))
);
comment on column presensi.permohonan.pegawai_id is 'whom it is for; of a duty letter the first named';
comment on column presensi.permohonan.bersangkutan is 'whom it is for and who made it: none of them decides about it';
comment on column presensi.permohonan.hari is 'days that it takes: working days of the person, or calendar days where the rule counts so';
comment on column presensi.permohonan.berakhir is 'last day of a leave that was called back; before dari when nothing of it was taken';
create index permohonan_menunggu on presensi.permohonan (pemda_id, status, opd_id, dibuat_pada) where status in ('DIAJUKAN', 'DISETUJUI_ATASAN');
create index permohonan_dibuat on presensi.permohonan (pemda_id, dibuat_oleh, dibuat_pada desc);
create index permohonan_opd on presensi.permohonan (pemda_id, opd_id, dibuat_pada desc);
call mesin.lindungi('presensi.permohonan', 'select, insert, update', false);

-- For whom it is: one person, or all whom a duty letter names.
create table presensi.permohonan_peserta (
    pemda_id      uuid not null,
    permohonan_id uuid not null,
    pegawai_id    uuid not null,
    jenis         text not null,
    dari          date not null,
    sampai        date not null,
    arah          text,
    aktif         boolean not null,
    keterangan_id uuid,
    primary key (pemda_id, permohonan_id, pegawai_id),
    foreign key (pemda_id, permohonan_id) references presensi.permohonan (pemda_id, id),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id)
);
comment on column presensi.permohonan_peserta.aktif is 'asked for or granted: no other request of the person may meet it';
create index permohonan_peserta_pegawai on presensi.permohonan_peserta (pemda_id, pegawai_id, dari);
call mesin.lindungi('presensi.permohonan_peserta', 'select, insert, update, delete', false);

-- Letters of doctors, duty letters, evidence.
create table presensi.permohonan_berkas (
    pemda_id      uuid not null,
    id            uuid not null,
    permohonan_id uuid not null,
    sidik         text not null check (sidik ~ '^[0-9a-f]{64}$'),
    nama          text not null check (length(nama) <= 200),
    jenis         text not null,
    ukuran        bigint not null,
    oleh_nama     text not null,
    pada          timestamptz not null,
    primary key (pemda_id, id),
    unique (pemda_id, permohonan_id, sidik),
    foreign key (pemda_id, permohonan_id) references presensi.permohonan (pemda_id, id)
);
call mesin.lindungi('presensi.permohonan_berkas', 'select, insert', false);

-- What happened to it, in order.
create table presensi.permohonan_langkah (
    pemda_id      uuid not null,
    id            uuid not null,
    permohonan_id uuid not null,
    langkah       text not null,
    nama          text not null,
    jabatan       text not null,
    catatan       text,
    pada          timestamptz not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, permohonan_id) references presensi.permohonan (pemda_id, id)
);
create index permohonan_langkah_urut on presensi.permohonan_langkah (pemda_id, permohonan_id, id);
call mesin.lindungi('presensi.permohonan_langkah', 'select, insert', false);

-- A form that is not sent yet.
create table presensi.konsep_permohonan (
    pemda_id uuid not null references referensi.pemda (id),
    akun_id  uuid not null,
    jenis    text not null check (length(jenis) between 1 and 40),
    isi      jsonb not null,
    pada     timestamptz not null,
    primary key (pemda_id, akun_id, jenis)
);
call mesin.lindungi('presensi.konsep_permohonan', 'select, insert, update, delete', false);

-- What is left of a leave account: the row that two approvals at once must pass one after the other.
create table presensi.saldo_cuti (
    pemda_id   uuid not null,
    pegawai_id uuid not null,
    tahun      int not null check (tahun between 2000 and 2200),
    jenis      text not null check (jenis in ('CUTI_TAHUNAN')),
    sisa       int not null check (sisa >= 0),
    versi      int not null default 0,
    primary key (pemda_id, pegawai_id, tahun, jenis),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id)
);
comment on column presensi.saldo_cuti.sisa is 'days; the sum of presensi.mutasi_cuti of this account';
create index saldo_cuti_tahun on presensi.saldo_cuti (pemda_id, jenis, tahun, pegawai_id);
call mesin.lindungi('presensi.saldo_cuti', 'select, insert, update', false);

-- Every change of a leave account; only ever added to.
create table presensi.mutasi_cuti (
    pemda_id      uuid not null,
    id            uuid not null,
    pegawai_id    uuid not null,
    tahun         int not null,
    jenis         text not null,
    sebab         text not null check (sebab in ('JATAH', 'BAWAAN', 'PAKAI', 'KEMBALI', 'HANGUS', 'KOREKSI')),
    hari          int not null,
    kunci         text not null check (length(kunci) between 1 and 120),
    permohonan_id uuid,
    dasar         text not null check (length(dasar) between 1 and 500),
    oleh          uuid,
    oleh_nama     text not null,
    pada          timestamptz not null,
    primary key (pemda_id, id),
    unique (pemda_id, pegawai_id, tahun, jenis, sebab, kunci),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id),
    foreign key (pemda_id, permohonan_id) references presensi.permohonan (pemda_id, id)
);
comment on column presensi.mutasi_cuti.hari is 'added to the account, taken from it when negative';
comment on column presensi.mutasi_cuti.kunci is 'what it is for: the same is booked once, whatever is repeated';
create index mutasi_cuti_tahun on presensi.mutasi_cuti (pemda_id, jenis, tahun, sebab, pegawai_id);
call mesin.lindungi('presensi.mutasi_cuti', 'select, insert', false);

-- Files of leave balances: what each row would change, kept from the dry run until a day after it was applied.
create table presensi.impor_saldo (
    pemda_id        uuid not null references referensi.pemda (id),
    id              uuid not null,
    nama_berkas     text not null,
    status          text not null check (status in ('DIPERIKSA', 'DITERAPKAN', 'DIBATALKAN')),
    baru            int not null,
    sama            int not null,
    galat           int not null,
    oleh            uuid not null,
    oleh_nama       text not null,
    dibuat_pada     timestamptz not null,
    diterapkan_pada timestamptz,
    dibatalkan_pada timestamptz,
    primary key (pemda_id, id)
);
call mesin.lindungi('presensi.impor_saldo', 'select, insert, update', false);

create table presensi.impor_saldo_baris (
    pemda_id   uuid not null,
    impor_id   uuid not null,
    nomor      int not null,
    keadaan    text not null check (keadaan in ('BARU', 'SAMA', 'GALAT')),
    label      text not null,
    pegawai_id uuid,
    tahun      int,
    sebelum    int,
    sesudah    int,
    galat      text,
    primary key (pemda_id, impor_id, nomor),
    foreign key (pemda_id, impor_id) references presensi.impor_saldo (pemda_id, id)
);
call mesin.lindungi('presensi.impor_saldo_baris', 'select, insert', false);

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('presensi.mohon.izin', '{"rantai": "ATASAN", "maks": 2, "satuan": "HARI_KERJA", "berkas_mulai": 0, "susulan": 3, "masa_kerja": 0}', 'aturan', '2020-01-01', null,
     'Kebijakan internal (FMV)', 'Izin tidak masuk kerja: lama, berkas mulai hari ke berapa (0 tidak perlu), dan hari kerja pengajuan sesudahnya.'),
    ('presensi.mohon.sakit', '{"rantai": "ATASAN", "maks": 3, "satuan": "HARI_KERJA", "berkas_mulai": 2, "susulan": 3, "masa_kerja": 0}', 'aturan', '2020-01-01', null,
     'PP 11/2017 Pasal 319-320 (FMV)', 'Sakit beberapa hari diputus atasan; lebih lama menjadi cuti sakit.'),
    ('presensi.mohon.cuti-tahunan', '{"rantai": "PEJABAT", "maks": 24, "satuan": "HARI_KERJA", "berkas_mulai": 0, "susulan": 0, "masa_kerja": 1}', 'aturan', '2017-04-07', null,
     'PP 11/2017 Pasal 312-313 (FMV)', 'Cuti tahunan sesudah bekerja paling kurang 1 tahun terus-menerus.'),
    ('presensi.mohon.cuti-besar', '{"rantai": "PEJABAT", "maks": 3, "satuan": "BULAN", "berkas_mulai": 0, "susulan": 0, "masa_kerja": 5}', 'aturan', '2017-04-07', null,
     'PP 11/2017 Pasal 316-318 (FMV)', 'Cuti besar paling lama 3 bulan sesudah bekerja paling singkat 5 tahun.'),
    ('presensi.mohon.cuti-sakit', '{"rantai": "PEJABAT", "maks": 12, "satuan": "BULAN", "berkas_mulai": 1, "susulan": 3, "masa_kerja": 0}', 'aturan', '2017-04-07', null,
     'PP 11/2017 Pasal 319-324 (FMV)', 'Cuti sakit dengan surat keterangan dokter, paling lama 1 tahun.'),
    ('presensi.mohon.cuti-melahirkan', '{"rantai": "PEJABAT", "maks": 3, "satuan": "BULAN", "berkas_mulai": 1, "susulan": 3, "masa_kerja": 0}', 'aturan', '2017-04-07', null,
     'PP 11/2017 Pasal 325-327 (FMV)', 'Cuti melahirkan anak pertama sampai ketiga, 3 bulan.'),
    ('presensi.mohon.cuti-alasan-penting', '{"rantai": "PEJABAT", "maks": 1, "satuan": "BULAN", "berkas_mulai": 0, "susulan": 3, "masa_kerja": 0}', 'aturan', '2017-04-07', null,
     'PP 11/2017 Pasal 328-332 (FMV)', 'Cuti karena alasan penting paling lama 1 bulan.'),
    ('presensi.mohon.cuti-bersama', '{"rantai": "ATASAN", "maks": 12, "satuan": "HARI_KERJA", "berkas_mulai": 0, "susulan": 0, "masa_kerja": 0}', 'aturan', '2017-04-07', null,
     'PP 11/2017 Pasal 333 (FMV)', 'Cuti bersama bagi yang jadwalnya tidak ikut libur; hanya pada hari cuti bersama.'),
    ('presensi.mohon.cuti-luar-tanggungan', '{"rantai": "PEJABAT", "maks": 3, "satuan": "TAHUN", "berkas_mulai": 1, "susulan": 0, "masa_kerja": 5}', 'aturan', '2017-04-07', null,
     'PP 11/2017 Pasal 334-337 (FMV)', 'Cuti di luar tanggungan negara paling lama 3 tahun sesudah bekerja 5 tahun.'),
    ('presensi.mohon.dinas-luar', '{"rantai": "ATASAN", "maks": 3, "satuan": "BULAN", "berkas_mulai": 0, "susulan": 5, "masa_kerja": 0}', 'aturan', '2020-01-01', null,
     'Kebijakan internal (FMV)', 'Surat tugas ke luar tempat kerja; memperluas tempat presensi.'),
    ('presensi.mohon.dinas-dalam', '{"rantai": "ATASAN", "maks": 1, "satuan": "BULAN", "berkas_mulai": 0, "susulan": 5, "masa_kerja": 0}', 'aturan', '2020-01-01', null,
     'Kebijakan internal (FMV)', 'Surat tugas di dalam daerah; tetap mengetuk.'),
    ('presensi.mohon.diklat', '{"rantai": "ATASAN", "maks": 6, "satuan": "BULAN", "berkas_mulai": 0, "susulan": 5, "masa_kerja": 0}', 'aturan', '2020-01-01', null,
     'Kebijakan internal (FMV)', 'Pendidikan dan pelatihan dengan surat tugas.'),
    ('presensi.mohon.tugas-belajar', '{"rantai": "PEJABAT", "maks": 6, "satuan": "TAHUN", "berkas_mulai": 1, "susulan": 5, "masa_kerja": 0}', 'aturan', '2020-01-01', null,
     'SE MenPANRB 28/2021 (FMV)', 'Tugas belajar dengan keputusan.'),
    ('presensi.mohon.wfh', '{"rantai": "ATASAN", "maks": 5, "satuan": "HARI_KERJA", "berkas_mulai": 0, "susulan": 0, "masa_kerja": 0}', 'aturan', '2020-01-01', null,
     'PermenPANRB 4/2025 (FMV)', 'Bekerja dari rumah; tetap mengetuk dari mana pun.'),
    ('presensi.mohon.koreksi', '{"rantai": "ATASAN", "maks": 1, "satuan": "HARI", "berkas_mulai": 0, "susulan": 5, "masa_kerja": 0}', 'aturan', '2020-01-01', null,
     'Kebijakan internal (FMV)', 'Koreksi presensi paling lama sekian hari kerja sesudah harinya.'),
    ('presensi.cuti', '{"jatah": 12, "bawaan": 6, "total": 18, "total_dua_tahun": 24, "total_tangguh": 24}', 'hari kerja', '2017-04-07', null,
     'PP 11/2017 Pasal 312-314; Peraturan BKN 24/2017 (FMV)', 'Hak cuti tahunan setahun, sisa yang terbawa, dan batas seluruhnya termasuk tahun berjalan.'),
    ('presensi.cuti-bersama', '{"mengurangi": 0}', 'ya/tidak', '2017-04-07', null,
     'PP 11/2017 Pasal 333; Keppres cuti bersama setiap tahun (FMV)', 'Bernilai 1 bila cuti bersama mengurangi hak cuti tahunan.');
