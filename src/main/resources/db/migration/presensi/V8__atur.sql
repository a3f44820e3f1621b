-- Settings of attendance: codes and sheets of rosters, files that were read in.

-- Codes of shifts as a unit calls them: P, S, M, L. Without hours it is a free day.
create table presensi.jenis_giliran (
    pemda_id        uuid not null,
    opd_id          uuid not null,
    kode            text not null check (kode ~ '^[A-Z0-9]{1,4}$'),
    nama            text not null check (length(nama) between 1 and 60),
    masuk           time,
    pulang          time,
    istirahat_menit int not null default 0 check (istirahat_menit between 0 and 240),
    aktif           boolean not null default true,
    primary key (pemda_id, opd_id, kode),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id),
    check ((masuk is null) = (pulang is null))
);
comment on column presensi.jenis_giliran.pulang is 'not after masuk: on the following day';
call mesin.lindungi('presensi.jenis_giliran', 'select, insert, update');

-- The sheet of a unit and month: whoever saves names the version he saw.
create table presensi.lembar_giliran (
    pemda_id    uuid not null,
    opd_id      uuid not null,
    bulan       date not null check (extract(day from bulan) = 1),
    versi       int not null default 0,
    diubah_pada timestamptz not null,
    diubah_nama text not null,
    primary key (pemda_id, opd_id, bulan),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id)
);
call mesin.lindungi('presensi.lembar_giliran', 'select, insert, update');

-- A file of places or of days off: looked at first, then applied, then taken back if it must be.
create table presensi.impor_atur (
    pemda_id        uuid not null references referensi.pemda (id),
    id              uuid not null,
    jenis           text not null check (jenis in ('TEMPAT', 'LIBUR')),
    berkas          text not null check (length(berkas) between 1 and 120),
    keadaan         text not null check (keadaan in ('DRAF', 'DITERAPKAN', 'DIBATALKAN', 'DIBUANG')),
    isi             jsonb not null,
    hasil           jsonb,
    dibuat_oleh     uuid not null,
    dibuat_nama     text not null,
    dibuat_pada     timestamptz not null,
    diterapkan_pada timestamptz,
    primary key (pemda_id, id)
);
comment on column presensi.impor_atur.isi is 'the rows as they were read, with what is wrong in them';
comment on column presensi.impor_atur.hasil is 'what applying it made, so that it can be taken back';
create index impor_atur_baru on presensi.impor_atur (pemda_id, jenis, dibuat_pada desc);
call mesin.lindungi('presensi.impor_atur', 'select, insert, update', false);

create index giliran_pegawai on presensi.giliran (pemda_id, pegawai_id, hari);
