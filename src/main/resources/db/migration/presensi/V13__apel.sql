-- Assemblies (apel) before work and on ceremonial days: when they are, who was there, and what missing one costs (code APEL of the deduction table).

-- When an apel is held, for whom, where, on what basis. It ends, it is never changed: what was taken refers to it.
create table presensi.apel (
    pemda_id       uuid not null references referensi.pemda (id),
    id             uuid not null,
    nama           text not null check (length(nama) between 3 and 80),
    hari           int[] check (cardinality(hari) between 1 and 7),
    tanggal_bulan  int check (tanggal_bulan between 1 and 31),
    mulai          time not null,
    sampai         time not null check (sampai > mulai),
    opd_id         uuid,
    tempat_id      uuid,
    dasar          text not null check (length(dasar) between 5 and 200),
    berlaku_sejak  date not null,
    berlaku_sampai date check (berlaku_sampai >= berlaku_sejak - 1),
    oleh_nama      text not null,
    pada           timestamptz not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id),
    foreign key (pemda_id, tempat_id) references presensi.tempat (pemda_id, id),
    check (hari is null or tanggal_bulan is null),
    check (hari is not null or tanggal_bulan is not null or berlaku_sampai is not null)
);
comment on column presensi.apel.hari is 'days of the week, 1 is Monday; null with tanggal_bulan null: every day from berlaku_sejak to berlaku_sampai';
comment on column presensi.apel.tanggal_bulan is 'the same day of every month, such as the 17th';
comment on column presensi.apel.opd_id is 'for this OPD and the units below it; null for the whole pemda';
comment on column presensi.apel.tempat_id is 'a check-in here within the window may count; null: only the list counts';
comment on column presensi.apel.berlaku_sampai is 'the day before it began: it was never in force';
create index apel_berlaku on presensi.apel (pemda_id, berlaku_sejak, berlaku_sampai);
call mesin.lindungi('presensi.apel', 'select, insert, update');

-- A list of one unit on one day. Each writing is a version; the highest counts, and only when somebody has closed it. Nobody loses anything before that.
create table presensi.apel_daftar (
    pemda_id    uuid not null,
    apel_id     uuid not null,
    hari        date not null,
    opd_id      uuid not null,
    versi       int not null check (versi >= 1),
    kunci       uuid not null,
    tutup       boolean not null,
    mulai       timestamptz not null,
    sampai      timestamptz not null check (sampai > mulai),
    tempat_id   uuid,
    otomatis    boolean not null,
    jeda_menit  int not null check (jeda_menit between 0 and 600),
    bersama_tk  boolean not null,
    alasan      text check (length(alasan) between 5 and 300),
    oleh        uuid not null,
    oleh_nama   text not null,
    pada        timestamptz not null,
    primary key (pemda_id, apel_id, hari, opd_id, versi),
    unique (pemda_id, kunci),
    foreign key (pemda_id, apel_id) references presensi.apel (pemda_id, id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id)
);
comment on column presensi.apel_daftar.kunci is 'the same form sent again has no further effect';
comment on column presensi.apel_daftar.otomatis is 'the rule of that day: a check-in at the place within the window is presence';
comment on column presensi.apel_daftar.jeda_menit is 'who begins work later than this after the end of the apel need not come';
comment on column presensi.apel_daftar.bersama_tk is 'whether a day absent without reason costs the apel as well';
create index apel_daftar_hari on presensi.apel_daftar (pemda_id, hari, opd_id, apel_id, versi desc);
call mesin.lindungi('presensi.apel_daftar', 'select, insert', false);

-- Everybody on a list.
create table presensi.apel_catatan (
    pemda_id   uuid not null,
    apel_id    uuid not null,
    hari       date not null,
    opd_id     uuid not null,
    versi      int not null,
    pegawai_id uuid not null,
    keadaan    text not null check (keadaan in ('HADIR', 'TIDAK', 'DIKECUALIKAN')),
    sumber     text not null check (sumber in ('DAFTAR', 'KETUKAN')),
    alasan     text check (length(alasan) between 3 and 200),
    primary key (pemda_id, apel_id, hari, opd_id, versi, pegawai_id),
    foreign key (pemda_id, apel_id, hari, opd_id, versi) references presensi.apel_daftar (pemda_id, apel_id, hari, opd_id, versi),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id),
    check ((keadaan = 'DIKECUALIKAN') = (alasan is not null))
);
create index apel_catatan_tidak on presensi.apel_catatan (pemda_id, hari, pegawai_id) where keadaan = 'TIDAK';
call mesin.lindungi('presensi.apel_catatan', 'select, insert', false);

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('presensi.apel', '{"otomatis": 0, "jeda_menit": 60, "bersama_tk": 0, "catat_hari": 7}', '1 = ya, 0 = tidak; menit; hari', '2020-01-01', null,
     'Tidak ada aturan nasional; ditetapkan Perkada',
     'Apakah presensi di tempat apel pada waktunya dihitung hadir apel, siapa yang mulai kerja lebih dari sekian menit sesudah apel tidak wajib, apakah hari tanpa keterangan juga memotong apel, dan berapa hari daftar boleh disusulkan. FMV: periksa Perkada TPP.');
