-- Agencies, posts, people and who holds which post when (PP 18/2016, UU 20/2023).
create schema organisasi;
grant usage on schema organisasi to "${aplikasi}", "${pembaca}";

create table organisasi.opd (
    pemda_id       uuid not null references referensi.pemda (id),
    id             uuid not null,
    kode           text not null,
    nama           text not null,
    singkatan      text not null,
    slug           text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    jenis          text not null,
    induk_id       uuid,
    kode_wilayah   text,
    alamat         text,
    telepon        text,
    surel          text,
    berlaku_sejak  date not null,
    berlaku_sampai date,
    versi          int not null default 0,
    primary key (pemda_id, id),
    unique (pemda_id, kode),
    unique (pemda_id, slug),
    foreign key (pemda_id, induk_id) references organisasi.opd (pemda_id, id),
    check (berlaku_sampai is null or berlaku_sampai >= berlaku_sejak)
);
create index opd_nama on organisasi.opd using gin (nama gin_trgm_ops);
call mesin.lindungi('organisasi.opd');

create table organisasi.jabatan (
    pemda_id       uuid not null,
    id             uuid not null,
    opd_id         uuid,
    nama           text not null,
    peran          text not null,
    berlaku_sejak  date not null,
    berlaku_sampai date,
    versi          int not null default 0,
    primary key (pemda_id, id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id)
);
create index jabatan_opd on organisasi.jabatan (pemda_id, opd_id);
call mesin.lindungi('organisasi.jabatan');

create table organisasi.pegawai (
    pemda_id           uuid not null references referensi.pemda (id),
    id                 uuid not null,
    nip                text not null check (nip ~ '^[0-9]{18}$'),
    nama               text not null,
    opd_id             uuid not null,
    status_kepegawaian text not null check (status_kepegawaian in ('PNS', 'PPPK', 'PPPK_PARUH_WAKTU', 'NON_ASN')),
    golongan           text,
    surel              text,
    telepon            text,
    aktif              boolean not null default true,
    versi              int not null default 0,
    primary key (pemda_id, id),
    unique (pemda_id, nip),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id)
);
create index pegawai_opd on organisasi.pegawai (pemda_id, opd_id, nama);
create index pegawai_nama on organisasi.pegawai using gin (nama gin_trgm_ops);
call mesin.lindungi('organisasi.pegawai', 'select, insert, update', false);

create table organisasi.penugasan (
    pemda_id   uuid not null,
    id         uuid not null,
    pegawai_id uuid not null,
    jabatan_id uuid not null,
    jenis      text not null check (jenis in ('DEFINITIF', 'PLT', 'PLH', 'PJ')),
    mulai      date not null,
    akhir      date,
    dasar_sk   text not null,
    versi      int not null default 0,
    primary key (pemda_id, id),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id),
    foreign key (pemda_id, jabatan_id) references organisasi.jabatan (pemda_id, id),
    check (akhir is null or akhir >= mulai)
);
create index penugasan_pegawai on organisasi.penugasan (pemda_id, pegawai_id);
create index penugasan_jabatan on organisasi.penugasan (pemda_id, jabatan_id);
call mesin.lindungi('organisasi.penugasan', 'select, insert, update', false);

create table organisasi.hari_libur (
    pemda_id uuid not null,
    tanggal  date not null,
    nama     text not null,
    dasar    text not null,
    primary key (pemda_id, tanggal)
);
call mesin.lindungi('organisasi.hari_libur', 'select, insert, update, delete');

create table organisasi.pola_kerja (
    pemda_id       uuid not null,
    id             uuid not null,
    nama           text not null,
    hari           int[] not null,
    masuk          time not null,
    pulang         time not null,
    pulang_jumat   time,
    istirahat_menit int not null default 60,
    berlaku_sejak  date not null,
    berlaku_sampai date,
    dasar          text not null,
    primary key (pemda_id, id)
);
call mesin.lindungi('organisasi.pola_kerja');

-- A pemda's own value of a parameter; the national one in referensi counts where none is set.
create table organisasi.parameter (
    pemda_id        uuid not null,
    kode            text not null,
    berlaku_sejak   date not null,
    nilai           jsonb not null,
    berlaku_sampai  date,
    dasar_hukum     text not null,
    alasan          text,
    ditetapkan_oleh text not null,
    ditetapkan_pada timestamptz not null,
    primary key (pemda_id, kode, berlaku_sejak)
);
call mesin.lindungi('organisasi.parameter');
